namespace Autoencoders.Generator.Initializers;

/// <summary>He's where a layer narrows, smaller where it has more outputs than inputs, so that their sum does not grow with them.</summary>
internal static class HeUniformWidening
{
    public static InitializerKind Kind { get; } = new(
        Name: "HeUniformWidening",
        Values: static weights => Distribution.Uniform("He", Math.Sqrt(6.0 / Math.Max(weights.FanIn, OutputsOfGroup(weights)))));

    /// <summary>The outputs that read the same inputs: of a convolution, those of one position.</summary>
    private static int OutputsOfGroup(WeightMatrix weights) => weights.Columns / Math.Max(1, weights.Rows / weights.FanIn);
}
