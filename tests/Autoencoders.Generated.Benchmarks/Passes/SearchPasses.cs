using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Autoencoders.Benchmarks.Passes;

/// <summary>Searches for values that must not be there; here they find none and read all.</summary>
internal static class SearchPasses
{
    private const string Choice = "own: fused, stops at the first";

    // Kept, so that the compiler does not leave the calls out.
    private static bool s_isFound;

    public static IEnumerable<Pass> Of(int length)
    {
        float[] values = Array.ConvertAll(Numbers.Singles(length, 1), Math.Abs);
        yield return new Pass(
            "samples, all finite", Pass.OfTensors,
            () => s_isFound = IndexOfNonFinite(values) >= 0,
            () => s_isFound = NonFinite.IndexIn(values) >= 0);
        var range = new BlockRange(0, 1, "");
        yield return new Pass(
            "block of a checkpoint, all in a range", Pass.OfTensors,
            () => s_isFound = IndexOutside(values, 0, 1) >= 0,
            () => s_isFound = range.IndexOutside(values) >= 0);
        yield return new Pass(
            "domain of a loss, all in a range", Choice,
            () => s_isFound = LossDomain.ZeroToOne.Contains(values),
            () => s_isFound = TensorPrimitives.MinNumber<float>(values) >= 0 && TensorPrimitives.MaxNumber<float>(values) <= 1);
        yield return new Pass(
            "margin of a verdict, any beyond a limit", Choice,
            () => s_isFound = VerdictMargin.IsClear(10, 1, values, []),
            () => s_isFound = !(MathF.Abs(TensorPrimitives.MaxMagnitudeNumber<float>(values)) > 1000));
    }

    private static int IndexOfNonFinite(ReadOnlySpan<float> values)
    {
        ReadOnlySpan<Vector<int>> vectors = MemoryMarshal.Cast<float, Vector<int>>(values);
        var magnitude = new Vector<int>(0x7FFF_FFFF);
        var infinity = new Vector<int>(BitConverter.SingleToInt32Bits(float.PositiveInfinity));
        int finite = 0;
        while (finite < vectors.Length && Vector.LessThanAll(vectors[finite] & magnitude, infinity))
            finite++;
        for (int i = finite * Vector<int>.Count; i < values.Length; i++)
        {
            if (!float.IsFinite(values[i]))
                return i;
        }
        return -1;
    }

    private static int IndexOutside(float[] values, float low, float high)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (!(values[i] >= low && values[i] <= high))
                return i;
        }
        return -1;
    }
}
