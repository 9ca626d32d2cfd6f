using Autoencoders.Generator.Infrastructure;

namespace Autoencoders.Generator.Initializers;

/// <summary>The value that the layer names, everywhere.</summary>
internal static class Constant
{
    public static InitializerKind Kind { get; } = new(
        Name: "Constant",
        Values: static weights => new InitialValues(
            $"constant {SourceWriter.Literal(weights.Value)}",
            $"{{tensor}}.Fill({SourceWriter.Literal(weights.Value)})"),
        UsesValue: true);
}
