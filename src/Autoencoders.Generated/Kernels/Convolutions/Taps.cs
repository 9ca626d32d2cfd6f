using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// Which elements of a window meet input, along one axis, for the outputs of one phase: where the input stands apart, every so many
/// elements of a window fall into gaps, always the same ones for outputs that lie a whole spacing apart.
/// </summary>
/// <param name="First">The first element of the window that meets input.</param>
/// <param name="Step">From an element that meets input to the next.</param>
/// <param name="Count">How many elements meet input.</param>
/// <param name="Source">The padded input that the first element meets, at the first output of the phase.</param>
/// <param name="SourceStep">From the padded input that an element meets to that of the next.</param>
internal readonly record struct Taps(nint First, nint Step, nint Count, nint Source, nint SourceStep)
{
    /// <summary>The elements for the outputs <paramref name="phase"/>, phase + spacing, phase + 2 spacing and so on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Taps Of(nint phase, nint kernel, nint dilation, nint spacing, nint padding)
    {
        if (spacing == 1)
            return new(0, 1, kernel, 0, dilation);

        nint step = 1;
        while (step * dilation % spacing != 0)
            step++;
        nint first = 0;
        while (first < step && (phase + first * dilation - padding) % spacing != 0)
            first++;
        return first == step || first >= kernel
            ? default
            : new(
                first, step, (kernel - 1 - first) / step + 1,
                padding / spacing + (phase + first * dilation - padding) / spacing, step * dilation / spacing);
    }
}
