using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>Three sums: a row or column of a window of 3 by 3.</summary>
internal readonly struct ThreeChains : IChainTile
{
    public static int Count => 3;

    [MethodImpl(Compile.Whole)]
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
                        sum0 = V.MultiplyAdd(TSweep.Own(ref left, ref right, 0), shared, sum0);
                        sum1 = V.MultiplyAdd(TSweep.Own(ref left, ref right, 1), shared, sum1);
                        sum2 = V.MultiplyAdd(TSweep.Own(ref left, ref right, 2), shared, sum2);
                        left = ref Unsafe.Add(ref left, TSweep.LeftStep);
                        right = ref Unsafe.Add(ref right, TSweep.RightStep);
                    }
                }
            }

            sweep.Finish(sum0, tile, 0);
            sweep.Finish(sum1, tile, 1);
            sweep.Finish(sum2, tile, 2);
        }
    }
}
