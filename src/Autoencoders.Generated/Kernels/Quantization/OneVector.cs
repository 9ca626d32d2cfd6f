using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>One of the vectors that are left over, or the only one of a sample.</summary>
internal readonly struct OneVector : ICodebookTile
{
    public static nint Vectors => 1;

    [MethodImpl(Jit.Optimized)]
    public static void Measure<V>(
        ref float codebook, ref float inputs, ref float distances, nint rowStride, nint length, nint entries)
        where V : struct, ILanes<V>
    {
        V sum = V.Zero;
        for (nint i = 0; i < length; i++)
        {
            V difference = V.Load(in codebook) - V.Create(Unsafe.Add(ref inputs, i));
            sum = V.MultiplyAdd(difference, difference, sum);
            codebook = ref Unsafe.Add(ref codebook, entries);
        }

        V.Store(sum, ref distances);
    }
}
