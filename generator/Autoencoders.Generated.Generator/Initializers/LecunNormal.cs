namespace Autoencoders.Generator.Initializers;

/// <summary>LeCun's variance from a normal distribution, with which Selu normalizes itself.</summary>
internal static class LecunNormal
{
    public static InitializerKind Kind { get; } = new(
        Name: "LecunNormal",
        Values: static weights => Distribution.Normal("Lecun", 1.0 / weights.FanIn));
}
