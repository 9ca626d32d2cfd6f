using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Autoencoders.Kernels;

/// <summary>
/// One sample with zeros around it, [height][width][channels], so that no loop over a window asks where the input ends. Where no window
/// reaches beyond the input, it is the sample itself.
/// </summary>
/// <typeparam name="W">The windows that are laid on it.</typeparam>
internal static class PaddedInput<W>
    where W : struct, ISpacedWindow
{
    /// <summary>The rows of zeros above.</summary>
    public static int Top
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.PaddingTop / W.SpacingHeight;
    }

    /// <summary>The columns of zeros on the left.</summary>
    public static int Left
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.PaddingLeft / W.SpacingWidth;
    }

    /// <summary>The rows.</summary>
    public static int Height
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Top + Math.Max(
            W.InputHeight,
            ((W.OutputHeight - 1) * W.StrideHeight + (W.KernelHeight - 1) * W.DilationHeight - W.PaddingTop) / W.SpacingHeight + 1);
    }

    /// <summary>The columns.</summary>
    public static int Width
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Left + Math.Max(
            W.InputWidth,
            ((W.OutputWidth - 1) * W.StrideWidth + (W.KernelWidth - 1) * W.DilationWidth - W.PaddingLeft) / W.SpacingWidth + 1);
    }

    /// <summary>The floats from a row to the next.</summary>
    public static int Pitch
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Width * W.InputChannels;
    }

    /// <summary>The floats of a padded sample.</summary>
    public static int Length
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Height * Pitch;
    }

    /// <summary>The floats of a sample without padding.</summary>
    public static int SampleLength
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.InputHeight * W.InputWidth * W.InputChannels;
    }

    /// <summary>True if there is any padding, so that samples must be copied.</summary>
    public static bool IsCopied
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Height > W.InputHeight || Width > W.InputWidth;
    }

    /// <summary>The floats of memory that <see cref="Of"/> needs.</summary>
    public static int CopyLength
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsCopied ? Length : 0;
    }

    /// <summary>Writes the zeros; one buffer serves all samples of a call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ClearBorders(ref float padded)
    {
        if (!IsCopied)
            return;

        nint gap = Pitch - W.InputWidth * W.InputChannels;
        nint interior = Top * Pitch + Left * W.InputChannels;
        MemoryMarshal.CreateSpan(ref padded, (int)interior).Clear();
        nint end = interior + W.InputWidth * W.InputChannels;
        for (nint row = 1; row < W.InputHeight; row++, end += Pitch)
        {
            for (nint i = 0; i < gap; i++)
                Unsafe.Add(ref padded, end + i) = 0f;
        }

        MemoryMarshal.CreateSpan(ref Unsafe.Add(ref padded, end), (int)(Length - end)).Clear();
    }

    /// <summary>The padded sample: a copy between the zeros, or where there is no padding the sample itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref float Of<V>(ref float sample, ref float padded)
        where V : struct, ILanes<V>
    {
        if (!IsCopied)
            return ref sample;

        nint length = W.InputWidth * W.InputChannels;
        nint from = 0, to = Top * Pitch + Left * W.InputChannels;
        for (nint row = 0; row < W.InputHeight; row++, from += length, to += Pitch)
        {
            nint i = 0;
            for (; i + V.Count <= length; i += V.Count)
                V.Store(V.Load(in sample, from + i), ref padded, to + i);
            for (; i < length; i++)
                Unsafe.Add(ref padded, to + i) = Unsafe.Add(ref sample, from + i);
        }

        return ref padded;
    }
}
