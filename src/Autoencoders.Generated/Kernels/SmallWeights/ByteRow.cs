using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Autoencoders.Kernels;

/// <summary>A row of activations as whole numbers from -127 to 127: a sign and 7 bits by the largest magnitude of the row.</summary>
internal static class ByteRow
{
    /// <summary>The largest whole number.</summary>
    public const int Most = 127;

    private const float ToNearest = Binary32.ToNearestWhole;

    /// <summary><c>bytes[i]</c> = the whole number nearest to <c>values[i] / step</c>, of two the even one.</summary>
    /// <param name="values">The activations, [count].</param>
    /// <param name="bytes">The whole numbers, [count], and 0 behind them up to a multiple of <see cref="BytePanels.Group"/>.</param>
    /// <param name="count">The number of activations.</param>
    /// <returns>
    /// The step, a 127th of the largest magnitude. It is not a number if a value is not finite, so that no result of such a row is one.
    /// </returns>
    [MethodImpl(Jit.Optimized)]
    public static float Quantize(ref float values, ref sbyte bytes, int count)
    {
        MemoryMarshal.CreateSpan(ref bytes, BytePanels.WholeGroups(count)).Slice(count).Clear();
        float largest = MathF.Abs(TensorPrimitives.MaxMagnitude(MemoryMarshal.CreateReadOnlySpan(ref values, count)));
        float inverse = Most / largest;

        // Magnitudes whose inverse is infinite, all below 1e-36, count as 0.
        if (!float.IsFinite(largest) || !float.IsFinite(inverse))
        {
            MemoryMarshal.CreateSpan(ref bytes, count).Clear();
            return float.IsFinite(largest) ? 0f : float.NaN;
        }

        int i = 0;
        for (; i + Vector256<float>.Count <= count; i += Vector256<float>.Count)
        {
            Vector256<float> rounded = (Vector256.LoadUnsafe(ref values, (nuint)i) * Vector256.Create(inverse)) + Vector256.Create(ToNearest);
            Vector256<int> whole = rounded.AsInt32() - Vector256.Create(ToNearest).AsInt32();
            Vector128<short> narrow = Vector128.Narrow(whole.GetLower(), whole.GetUpper());
            Vector128.Narrow(narrow, narrow).GetLower().StoreUnsafe(ref bytes, (nuint)i);
        }

        for (; i < count; i++)
        {
            float rounded = (Unsafe.Add(ref values, i) * inverse) + ToNearest;
            Unsafe.Add(ref bytes, i) = (sbyte)(BitConverter.SingleToInt32Bits(rounded) - BitConverter.SingleToInt32Bits(ToNearest));
        }

        return largest / Most;
    }
}
