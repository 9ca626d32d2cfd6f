using System.Numerics;

namespace Autoencoders;

/// <summary>
/// Runs a step over a row of floats in one pass: widened, worked on and rounded once. TensorPrimitives need a pass and memory for each
/// operation.
/// </summary>
internal static class WideSweep
{
    public static void Run<TStep>(TStep step, ReadOnlySpan<float> row, Span<float> result)
        where TStep : struct, IWideStep, allows ref struct
    {
        int column = 0;
        for (; column + Vector<float>.Count <= row.Length; column += Vector<float>.Count)
        {
            Vector.Widen(new Vector<float>(row[column..]), out Vector<double> low, out Vector<double> high);
            low = step.Of(low, column);
            high = step.Of(high, column + Vector<double>.Count);
            Vector.Narrow(low, high).CopyTo(result[column..]);
        }
        for (; column < row.Length; column++)
            result[column] = (float)step.Of((double)row[column], column);
    }
}
