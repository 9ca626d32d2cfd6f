namespace Autoencoders.Generator.Initializers;

/// <summary>The values of a new parameter block.</summary>
internal static class Zeros
{
    public static InitializerKind Kind { get; } = new(
        Name: "Zeros",
        Values: static _ => null);
}
