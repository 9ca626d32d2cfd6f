using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The columns of a window.</summary>
/// <typeparam name="W">The window.</typeparam>
internal readonly struct ColumnAxis<W> : IWindowAxis
    where W : struct, ISpacedWindow
{
    public static int Outputs
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.OutputWidth;
    }

    public static int Kernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.KernelWidth;
    }

    public static int Dilation
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.DilationWidth;
    }

    public static int Spacing
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.SpacingWidth;
    }

    public static int Padding
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.PaddingLeft;
    }
}
