namespace Autoencoders.Generator.Initializers;

/// <summary>Keeps the variance through rectified layers (He et al., 2015).</summary>
internal static class HeUniform
{
    public static InitializerKind Kind { get; } = new(
        Name: "HeUniform",
        Values: static weights => Distribution.Uniform("He", Math.Sqrt(6.0 / weights.FanIn)));
}
