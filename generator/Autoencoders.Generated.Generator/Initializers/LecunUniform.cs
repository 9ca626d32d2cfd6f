namespace Autoencoders.Generator.Initializers;

/// <summary>Keeps the variance of the inputs in linear layers (LeCun et al., 1998).</summary>
internal static class LecunUniform
{
    public static InitializerKind Kind { get; } = new(
        Name: "LecunUniform",
        Values: static weights => Distribution.Uniform("Lecun", Math.Sqrt(3.0 / weights.FanIn)));
}
