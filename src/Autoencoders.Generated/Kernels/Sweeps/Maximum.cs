using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The largest of the terms that are numbers; negative infinity if all are NaN.</summary>
internal readonly struct Maximum : IReduction
{
    public static float Start => float.NegativeInfinity;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Combine<V>(V whole, V more)
        where V : struct, ILanes<V>
        => V.Max(more, whole);
}
