using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The outputs along one axis that see the same elements of their windows: all of them where the input has no gaps.</summary>
/// <param name="Index">The first of them.</param>
/// <param name="Outputs">How many they are.</param>
/// <param name="Taps">The elements that they see.</param>
internal readonly record struct Phase(nint Index, nint Outputs, Taps Taps)
{
    /// <summary>The phase of a window's rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Phase OfRows<W>(nint index)
        where W : struct, ISpacedWindow
        => new(
            index, (W.OutputHeight - index + W.SpacingHeight - 1) / W.SpacingHeight,
            Taps.Of(index, W.KernelHeight, W.DilationHeight, W.SpacingHeight, W.PaddingTop));

    /// <summary>The phase of a window's columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Phase OfColumns<W>(nint index)
        where W : struct, ISpacedWindow
        => new(
            index, (W.OutputWidth - index + W.SpacingWidth - 1) / W.SpacingWidth,
            Taps.Of(index, W.KernelWidth, W.DilationWidth, W.SpacingWidth, W.PaddingLeft));
}
