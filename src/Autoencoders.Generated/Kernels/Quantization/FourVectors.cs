using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>Four vectors: by a pair of registers enough independent sums for the latency of one, in the registers of any machine.</summary>
internal readonly struct FourVectors : ICodebookTile
{
    public static nint Vectors => 4;

    [MethodImpl(Jit.Optimized)]
    public static void Measure<V>(
        ref float codebook, ref float inputs, ref float distances, nint rowStride, nint length, nint entries)
        where V : struct, ILanes<V>
    {
        V sum0 = V.Zero, sum1 = V.Zero, sum2 = V.Zero, sum3 = V.Zero;
        for (nint i = 0; i < length; i++)
        {
            V entry = V.Load(in codebook);
            V difference0 = entry - V.Create(inputs);
            sum0 = V.MultiplyAdd(difference0, difference0, sum0);
            V difference1 = entry - V.Create(Unsafe.Add(ref inputs, length));
            sum1 = V.MultiplyAdd(difference1, difference1, sum1);
            V difference2 = entry - V.Create(Unsafe.Add(ref inputs, 2 * length));
            sum2 = V.MultiplyAdd(difference2, difference2, sum2);
            V difference3 = entry - V.Create(Unsafe.Add(ref inputs, 3 * length));
            sum3 = V.MultiplyAdd(difference3, difference3, sum3);
            inputs = ref Unsafe.Add(ref inputs, 1);
            codebook = ref Unsafe.Add(ref codebook, entries);
        }

        V.Store(sum0, ref distances);
        V.Store(sum1, ref distances, rowStride);
        V.Store(sum2, ref distances, 2 * rowStride);
        V.Store(sum3, ref distances, 3 * rowStride);
    }
}
