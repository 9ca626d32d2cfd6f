namespace Autoencoders.Determinism;

/// <summary>The length of a trial: a short one runs the same code on a beginning of the same rows.</summary>
/// <param name="Steps">The training steps.</param>
/// <param name="OutputRows">The rows that are encoded, decoded, reconstructed and judged.</param>
internal readonly record struct TrialLength(int Steps, int OutputRows)
{
    /// <summary>The trial of machines that only software imitates.</summary>
    public static TrialLength Brief { get; } = new(Steps: 10, OutputRows: 200);

    /// <summary>The trial of all other machines.</summary>
    public static TrialLength Full { get; } = new(Steps: 50, OutputRows: 1_000);
}
