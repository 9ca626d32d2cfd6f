using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The output pixels of the smallest phase.</summary>
/// <typeparam name="W">The window.</typeparam>
internal readonly struct PixelArea<W> : IArea
    where W : struct, ISpacedWindow
{
    public static int Height
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Math.Max(1, W.OutputHeight / W.SpacingHeight);
    }

    public static int Width
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Math.Max(1, W.OutputWidth / W.SpacingWidth);
    }
}
