using Samples;

namespace Images;

/// <summary>What became of a network.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Parameters">The number of its trained values.</param>
/// <param name="TestError">The mean squared error of the reconstructions of images that it has not seen.</param>
/// <param name="Epoch">The mean time of an epoch of training.</param>
/// <param name="Reconstruct">The trained network.</param>
internal sealed record Outcome(string Name, int Parameters, double TestError, TimeSpan Epoch, Reconstruction Reconstruct)
{
    /// <summary>What else there is to know of its kind, for the last line.</summary>
    public IReadOnlyList<(string Name, double Value)> Figures { get; init; } = [];
}
