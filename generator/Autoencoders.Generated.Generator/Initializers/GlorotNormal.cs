namespace Autoencoders.Generator.Initializers;

/// <summary>Glorot's variance from a normal distribution.</summary>
internal static class GlorotNormal
{
    public static InitializerKind Kind { get; } = new(
        Name: "GlorotNormal",
        Values: static weights => Distribution.Normal("Glorot", 2.0 / (weights.FanIn + (double)weights.FanOut)));
}
