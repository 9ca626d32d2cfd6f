using System.Runtime.CompilerServices;
using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

/// <summary>Tiles of the most places, whose shapes vary from window to window: no shape may change a bit, and each must fit any area.</summary>
/// <typeparam name="W">The window.</typeparam>
internal readonly struct TestTiles<W> : ITileShapes
    where W : struct, ISlidingWindow
{
    public static int Height
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 14 / Width;
    }

    public static int Width
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 1 + (W.InputWidth + W.OutputChannels) % 14;
    }

    public static int PairHeight
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 6 / PairWidth;
    }

    public static int PairWidth
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 1 + (W.InputHeight + W.InputChannels) % 6;
    }
}
