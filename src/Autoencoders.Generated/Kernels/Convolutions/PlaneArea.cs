using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The pixels of a phase as one row of registers.</summary>
/// <typeparam name="W">The window.</typeparam>
/// <typeparam name="V">A register of pixels.</typeparam>
internal readonly struct PlaneArea<W, V> : IArea
    where W : struct, ISpacedWindow
    where V : struct, ILanes<V>
{
    public static int Height => 1;

    public static int Width
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (ChannelPlanes<W>.Positions + V.Count - 1) / V.Count;
    }
}
