namespace Autoencoders.Generator.Initializers;

/// <summary>What a new parameter block holds anyway.</summary>
internal static class Zeros
{
    public static InitializerKind Kind { get; } = new(
        Name: "Zeros",
        Values: static _ => null);
}
