using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The rows of a window.</summary>
/// <typeparam name="W">The window.</typeparam>
internal readonly struct RowAxis<W> : IWindowAxis
    where W : struct, ISpacedWindow
{
    public static int Outputs
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.OutputHeight;
    }

    public static int Kernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.KernelHeight;
    }

    public static int Dilation
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.DilationHeight;
    }

    public static int Spacing
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.SpacingHeight;
    }

    public static int Padding
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.PaddingTop;
    }
}
