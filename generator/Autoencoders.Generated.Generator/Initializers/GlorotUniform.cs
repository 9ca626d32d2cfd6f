namespace Autoencoders.Generator.Initializers;

/// <summary>Keeps the variance through layers that are linear near 0 (Glorot and Bengio, 2010).</summary>
internal static class GlorotUniform
{
    public static InitializerKind Kind { get; } = new(
        Name: "GlorotUniform",
        Values: static weights => Distribution.Uniform("Glorot", Math.Sqrt(6.0 / (weights.FanIn + (double)weights.FanOut))));
}
