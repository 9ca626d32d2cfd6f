using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>Four sums, for what is too small for more.</summary>
internal readonly struct FourChains : IChainTile
{
    public static int Count => 4;

    [MethodImpl(Jit.Optimized)]
    public static void Run<TSweep, V>(in TSweep sweep)
        where TSweep : struct, IChainSweep<V>, allows ref struct
        where V : struct, ILanes<V>
    {
        for (nint tile = 0; tile < sweep.Tiles; tile++)
        {
            V sum0 = V.Zero, sum1 = V.Zero, sum2 = V.Zero, sum3 = V.Zero;
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
            sweep.Finish(tile);
        }
    }
}
