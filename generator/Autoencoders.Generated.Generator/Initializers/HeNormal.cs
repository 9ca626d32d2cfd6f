namespace Autoencoders.Generator.Initializers;

/// <summary>He's variance from a normal distribution.</summary>
internal static class HeNormal
{
    public static InitializerKind Kind { get; } = new(
        Name: "HeNormal",
        Values: static weights => Distribution.Normal("He", 2.0 / weights.FanIn));
}
