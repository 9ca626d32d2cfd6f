using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>Three sums: a row or column of a window of 3 by 3.</summary>
internal readonly struct ThreeChains : IChainTile
{
    public static int Count => 3;

    [MethodImpl(Jit.Optimized)]
    public static void Run<TSweep, V>(in TSweep sweep)
        where TSweep : struct, IChainSweep<V>, allows ref struct
        where V : struct, ILanes<V>
    {
        for (nint tile = 0; tile < sweep.Tiles; tile++)
        {
            V sum0 = V.Zero, sum1 = V.Zero, sum2 = V.Zero;
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
                        left = ref Unsafe.Add(ref left, TSweep.LeftStep);
                        right = ref Unsafe.Add(ref right, TSweep.RightStep);
                    }
                }
            }

            ref float sums = ref sweep.Sums(tile);
            V.Store(sum0, ref sums);
            V.Store(sum1, ref sums, V.Count);
            V.Store(sum2, ref sums, 2 * V.Count);
            sweep.Finish(tile);
        }
    }
}
