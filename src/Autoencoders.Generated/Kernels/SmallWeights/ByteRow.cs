using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Autoencoders.Kernels;

/// <summary>A row of activations as whole numbers from -127 to 127: a sign and 7 bits by the largest magnitude of the row.</summary>
internal static class ByteRow
{
    /// <summary>The largest whole number.</summary>
    public const int Most = 127;

    // The inverses of smaller steps would not be finite.
    private const float LeastMagnitude = 1e-36f;

    private const float ToNearest = Binary32.ToNearestWhole;

    /// <summary>The step of a row: a 127th of its largest magnitude.</summary>
    /// <param name="values">The activations, [count].</param>
    /// <param name="count">The number of activations.</param>
    /// <returns>0 if all values count as 0, and not a number if a value is not finite.</returns>
    [MethodImpl(Jit.Optimized)]
    public static float Step(ref float values, nint count)
    {
        float largest = BitConverter.Int32BitsToSingle(LargestMagnitude(ref Unsafe.As<float, int>(ref values), count));
        if (!float.IsFinite(largest))
            return float.NaN;
        return largest > LeastMagnitude ? largest / Most : 0f;
    }

    /// <summary>
    /// <c>bytes[i]</c> = the whole number nearest to <c>values[i] / step</c>, but for the rounding of the quotient; 0 where the step is 0 or
    /// not a number, so that no result of a row with a value that is not finite is a number.
    /// </summary>
    /// <param name="values">The activations, [count].</param>
    /// <param name="step">The step of all activations of the row.</param>
    /// <param name="bytes">The whole numbers, [count].</param>
    /// <param name="count">The number of activations.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Quantize(ref float values, float step, ref sbyte bytes, nint count)
    {
        if (!(step > 0))
        {
            MemoryMarshal.CreateSpan(ref bytes, (int)count).Clear();
            return;
        }

        float inverse = 1 / step;
        nint i = 0;
        if (Avx512F.IsSupported)
        {
            for (; i + Vector512<float>.Count <= count; i += Vector512<float>.Count)
            {
                Vector512<float> rounded =
                    (Vector512.LoadUnsafe(ref values, (nuint)i) * Vector512.Create(inverse)) + Vector512.Create(ToNearest);
                Vector512<int> whole = rounded.AsInt32() - Vector512.Create(ToNearest).AsInt32();
                Avx512F.ConvertToVector128SByte(whole).StoreUnsafe(ref bytes, (nuint)i);
            }
        }

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
    }

    // As whole numbers, the bits of magnitudes stand in the order of the magnitudes, and those of what is not finite above all.
    private static int LargestMagnitude(ref int bits, nint count)
    {
        nint i = 0;
        Vector256<int> a = default, b = default, c = default, d = default, magnitude = Vector256.Create(int.MaxValue);
        for (; i + (4 * Vector256<int>.Count) <= count; i += 4 * Vector256<int>.Count)
        {
            a = Vector256.Max(a, Vector256.LoadUnsafe(ref bits, (nuint)i) & magnitude);
            b = Vector256.Max(b, Vector256.LoadUnsafe(ref bits, (nuint)i + 8) & magnitude);
            c = Vector256.Max(c, Vector256.LoadUnsafe(ref bits, (nuint)i + 16) & magnitude);
            d = Vector256.Max(d, Vector256.LoadUnsafe(ref bits, (nuint)i + 24) & magnitude);
        }

        for (; i + Vector256<int>.Count <= count; i += Vector256<int>.Count)
            a = Vector256.Max(a, Vector256.LoadUnsafe(ref bits, (nuint)i) & magnitude);
        a = Vector256.Max(Vector256.Max(a, b), Vector256.Max(c, d));
        Vector128<int> half = Vector128.Max(a.GetLower(), a.GetUpper());
        int largest = Math.Max(Math.Max(half[0], half[1]), Math.Max(half[2], half[3]));
        for (; i < count; i++)
            largest = Math.Max(largest, Unsafe.Add(ref bits, i) & int.MaxValue);
        return largest;
    }
}
