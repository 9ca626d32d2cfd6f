using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Autoencoders.Kernels;

/// <summary>Applies a step to a range of lanes: with the widest registers first, the rest with narrower ones.</summary>
internal static class LaneSweep
{
    /// <summary>The sweep with the registers of the machine.</summary>
    [MethodImpl(Jit.Optimized)]
    public static void Run<TStep>(scoped TStep step, nint firstLane, nint endLane)
        where TStep : struct, ILaneStep, allows ref struct
    {
        if (Vector512.IsHardwareAccelerated)
            Run<TStep, Lanes16>(step, firstLane, endLane);
        else if (Vector256.IsHardwareAccelerated)
            Run<TStep, Lanes8>(step, firstLane, endLane);
        else
            Run<TStep, Lanes4>(step, firstLane, endLane);
    }

    /// <summary>The sweep in registers of one width; what is left over at the end in narrower ones.</summary>
    [MethodImpl(Jit.Optimized)]
    public static void Run<TStep, V>(scoped TStep step, nint lane, nint endLane)
        where TStep : struct, ILaneStep, allows ref struct
        where V : struct, ILanes<V>
    {
        if (lane + V.Count <= endLane)
            lane = Registers<TStep, V>(step, lane, endLane);
        if (Lanes8.Count < V.Count && lane + Lanes8.Count <= endLane)
            lane = Registers<TStep, Lanes8>(step, lane, endLane);
        if (Lanes4.Count < V.Count && lane + Lanes4.Count <= endLane)
            lane = Registers<TStep, Lanes4>(step, lane, endLane);
        if (Lanes1.Count < V.Count && lane < endLane)
            Registers<TStep, Lanes1>(step, lane, endLane);
    }

    /// <summary>As many lanes from the given one as fill registers of one width; the first lane that is left over.</summary>
    /// <remarks>Compiled for one width alone, so that the compiler inlines even a long formula to its end.</remarks>
    [MethodImpl(Jit.Optimized)]
    private static nint Registers<TStep, V>(scoped TStep step, nint lane, nint endLane)
        where TStep : struct, ILaneStep, allows ref struct
        where V : struct, ILanes<V>
    {
        for (; lane + V.Count <= endLane; lane += V.Count)
            step.Apply<V>(lane);
        return lane;
    }
}
