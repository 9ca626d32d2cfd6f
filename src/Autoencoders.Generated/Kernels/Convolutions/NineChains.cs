using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>Nine sums: the weights of a window of 3 by 3.</summary>
internal readonly struct NineChains : IChainTile
{
    public static int Count => 9;

    [MethodImpl(Jit.Optimized)]
    public static void Run<TSweep, V>(in TSweep sweep)
        where TSweep : struct, IChainSweep<V>, allows ref struct
        where V : struct, ILanes<V>
    {
        for (nint tile = 0; tile < sweep.Tiles; tile++)
        {
            V sum0 = V.Zero, sum1 = V.Zero, sum2 = V.Zero, sum3 = V.Zero, sum4 = V.Zero, sum5 = V.Zero, sum6 = V.Zero;
            V sum7 = V.Zero, sum8 = V.Zero;
            for (nint outer = 0; outer < sweep.Outers; outer++)
            {
                for (nint middle = 0; middle < sweep.Middles; middle++)
                {
                    ref float left = ref sweep.Left(tile, outer, middle);
                    ref float right = ref sweep.Right(tile, outer, middle);
                    for (nint inner = sweep.Inners; inner > 0; inner--)
                    {
                        V shared = TSweep.Shared(ref left, ref right);
                        TSweep.Add(ref sum0, shared, ref left, ref right, 0);
                        TSweep.Add(ref sum1, shared, ref left, ref right, 1);
                        TSweep.Add(ref sum2, shared, ref left, ref right, 2);
                        TSweep.Add(ref sum3, shared, ref left, ref right, 3);
                        TSweep.Add(ref sum4, shared, ref left, ref right, 4);
                        TSweep.Add(ref sum5, shared, ref left, ref right, 5);
                        TSweep.Add(ref sum6, shared, ref left, ref right, 6);
                        TSweep.Add(ref sum7, shared, ref left, ref right, 7);
                        TSweep.Add(ref sum8, shared, ref left, ref right, 8);
                        left = ref Unsafe.Add(ref left, TSweep.LeftStep);
                        right = ref Unsafe.Add(ref right, TSweep.RightStep);
                    }
                }
            }

            ref float sums = ref sweep.Sums(tile);
            V.Store(sum0, ref sums);
            V.Store(sum1, ref sums, V.Count);
            V.Store(sum2, ref sums, 2 * V.Count);
            V.Store(sum3, ref sums, 3 * V.Count);
            V.Store(sum4, ref sums, 4 * V.Count);
            V.Store(sum5, ref sums, 5 * V.Count);
            V.Store(sum6, ref sums, 6 * V.Count);
            V.Store(sum7, ref sums, 7 * V.Count);
            V.Store(sum8, ref sums, 8 * V.Count);
            sweep.Finish(tile);
        }
    }
}
