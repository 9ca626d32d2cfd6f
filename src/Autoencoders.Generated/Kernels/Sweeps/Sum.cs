using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The sum of the terms.</summary>
internal readonly struct Sum : IReduction
{
    public static float Start => 0f;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Combine<V>(V whole, V more)
        where V : struct, ILanes<V>
        => whole + more;
}
