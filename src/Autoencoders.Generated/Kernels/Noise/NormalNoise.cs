using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Autoencoders.Kernels;

/// <summary>
/// Numbers of the standard normal distribution: each a pure function of a key and the element's index in the batch, so that the way back
/// finds the same ones, and that they have the same bits in registers of any width and in any division of the elements.
/// </summary>
/// <remarks>For generated code: the memory behind the references is not checked.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NormalNoise
{
    /// <summary><c>noise[i]</c> = the number of element firstElement + i, between -6.4 and 6.4</summary>
    /// <param name="noise">Receives the numbers, [count].</param>
    /// <param name="firstElement">Which element of the batch the first one is.</param>
    /// <param name="count">The number of elements.</param>
    /// <param name="key">What the numbers depend on: another one for each layer and each step.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Fill(ref float noise, nint firstElement, nint count, ulong key)
    {
        if (Vector512.IsHardwareAccelerated)
            Fill<Lanes16>(ref noise, firstElement, count, key);
        else if (Vector256.IsHardwareAccelerated)
            Fill<Lanes8>(ref noise, firstElement, count, key);
        else
            Fill<Lanes4>(ref noise, firstElement, count, key);
    }

    /// <summary>The numbers in registers of one width.</summary>
    [MethodImpl(Jit.Optimized)]
    internal static void Fill<V>(ref float noise, nint firstElement, nint count, ulong key)
        where V : struct, ILanes<V>
    {
        Span<float> memory = stackalloc float[RandomWords.Memory];
        for (nint start = 0; start < count; start += RandomWords.Strip)
        {
            nint elements = Math.Min(RandomWords.Strip, count - start);
            ref float tails = ref RandomWords.Fill(default(TailWord), memory, firstElement + start, elements, key);
            LaneSweep.Run<QuantileStep, V>(new QuantileStep(ref tails, ref Unsafe.Add(ref noise, start)), 0, elements);
        }
    }

    private readonly ref struct QuantileStep(ref float tails, ref float noise) : ILaneStep
    {
        private readonly ref float _tails = ref tails;
        private readonly ref float _noise = ref noise;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
            => V.Store(NormalDistribution.OfTail(V.Load(in _tails, lane)), ref _noise, lane);
    }
}
