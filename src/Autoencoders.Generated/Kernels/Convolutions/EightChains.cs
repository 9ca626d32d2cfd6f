using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>Eight sums, just enough for two pipes with a latency of four.</summary>
internal readonly struct EightChains : IChainTile
{
    public static int Count => 8;

    [MethodImpl(Compile.Whole)]
    public static void Run<TSweep, V>(in TSweep sweep)
        where TSweep : struct, IChainSweep<V>, allows ref struct
        where V : struct, ILanes<V>
    {
        for (nint tile = 0; tile < sweep.Tiles; tile++)
        {
            V sum0 = V.Zero, sum1 = V.Zero, sum2 = V.Zero, sum3 = V.Zero, sum4 = V.Zero, sum5 = V.Zero, sum6 = V.Zero;
            V sum7 = V.Zero;
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
                        sum3 = V.MultiplyAdd(TSweep.Own(ref left, ref right, 3), shared, sum3);
                        sum4 = V.MultiplyAdd(TSweep.Own(ref left, ref right, 4), shared, sum4);
                        sum5 = V.MultiplyAdd(TSweep.Own(ref left, ref right, 5), shared, sum5);
                        sum6 = V.MultiplyAdd(TSweep.Own(ref left, ref right, 6), shared, sum6);
                        sum7 = V.MultiplyAdd(TSweep.Own(ref left, ref right, 7), shared, sum7);
                        left = ref Unsafe.Add(ref left, TSweep.LeftStep);
                        right = ref Unsafe.Add(ref right, TSweep.RightStep);
                    }
                }
            }

            sweep.Finish(sum0, tile, 0);
            sweep.Finish(sum1, tile, 1);
            sweep.Finish(sum2, tile, 2);
            sweep.Finish(sum3, tile, 3);
            sweep.Finish(sum4, tile, 4);
            sweep.Finish(sum5, tile, 5);
            sweep.Finish(sum6, tile, 6);
            sweep.Finish(sum7, tile, 7);
        }
    }
}
