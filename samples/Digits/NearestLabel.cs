using Autoencoders;

namespace Digits;

/// <summary>How much of what an image shows is left in its code.</summary>
internal static class NearestLabel
{
    /// <summary>The part of the images held back whose nearest training image, by their codes, has the same label.</summary>
    /// <param name="training">Codes with labels.</param>
    /// <param name="heldBack">Codes with labels.</param>
    public static double Accuracy(Dataset training, Dataset heldBack)
    {
        var neighbors = new CodeNeighbors(training);
        var isRight = new bool[heldBack.Count];
        Parallel.For(0, heldBack.Count, row =>
        {
            Span<CodeNeighbor> nearest = stackalloc CodeNeighbor[1];
            neighbors.Find(heldBack[row], nearest);
            isRight[row] = training.Labels.Span[nearest[0].Row] == heldBack.Labels.Span[row];
        });
        return isRight.Average(right => right ? 1.0 : 0.0);
    }
}
