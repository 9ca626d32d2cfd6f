using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>One sum, for what is as small as that.</summary>
internal readonly struct OneChain : IChainTile
{
    public static int Count => 1;

    [MethodImpl(Jit.Optimized)]
    public static void Run<TSweep, V>(in TSweep sweep)
        where TSweep : struct, IChainSweep<V>, allows ref struct
        where V : struct, ILanes<V>
    {
        for (nint tile = 0; tile < sweep.Tiles; tile++)
        {
            V sum0 = V.Zero;
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
                        left = ref Unsafe.Add(ref left, TSweep.LeftStep);
                        right = ref Unsafe.Add(ref right, TSweep.RightStep);
                    }
                }
            }

            ref float sums = ref sweep.Sums(tile);
            V.Store(sum0, ref sums);
            sweep.Finish(tile);
        }
    }
}
