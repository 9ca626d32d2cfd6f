namespace Autoencoders;

/// <summary>
/// The windows of a convolution along one direction. Inputs of a transposed one stand apart: every so many elements of a window fall into
/// gaps, always the same ones for outputs that lie a whole spacing apart, which are a phase.
/// </summary>
/// <param name="Input">The length of the input.</param>
/// <param name="Output">The number of windows.</param>
/// <param name="Kernel">The elements of a window.</param>
/// <param name="Stride">How far a window is from the next.</param>
/// <param name="Dilation">How far the elements of a window are from each other.</param>
/// <param name="Before">The places of the first window that lie before the input.</param>
/// <param name="Spacing">How far an input is from the next; 1 where there are no gaps.</param>
internal readonly record struct SmallAxis(int Input, int Output, int Kernel, int Stride, int Dilation, int Before, int Spacing)
{
    /// <summary>The direction that a sequence lacks.</summary>
    public static SmallAxis None { get; } = new(1, 1, 1, 1, 1, 0, 1);

    /// <summary>The windows of a convolution.</summary>
    public static SmallAxis Over(int input, int output, int kernel, int stride, int dilation, int before) =>
        new(input, output, kernel, stride, dilation, before, Spacing: 1);

    /// <summary>The windows of a transposed convolution, of which those of its adjoint are known.</summary>
    public static SmallAxis Under(int input, int output, int kernel, int stride, int dilation, int before) =>
        new(input, output, kernel, Stride: 1, dilation, ((kernel - 1) * dilation) - before, Spacing: stride);

    /// <summary>The inputs from a window of a phase to the next.</summary>
    public int Step => Spacing == 1 ? Stride : 1;

    /// <summary>The places before the first input that windows read.</summary>
    public int Margin
    {
        get
        {
            int least = 0;
            for (int phase = 0; phase < Math.Min(Spacing, Output); phase++)
            {
                foreach ((_, int offset) in Taps(phase))
                    least = Math.Min(least, offset);
            }

            return -least;
        }
    }

    /// <summary>The inputs with the places before and behind them that windows read.</summary>
    public int PaddedLength
    {
        get
        {
            int most = Input - 1;
            for (int phase = 0; phase < Math.Min(Spacing, Output); phase++)
            {
                int last = (Output - 1 - phase) / Spacing * Step;
                foreach ((_, int offset) in Taps(phase))
                    most = Math.Max(most, last + offset);
            }

            return Margin + most + 1;
        }
    }

    /// <summary>The elements of the windows of a phase that meet inputs, and which input each meets in the first window.</summary>
    /// <param name="phase">The first output of the phase.</param>
    public List<(int Element, int Offset)> Taps(int phase)
    {
        var taps = new List<(int, int)>();
        for (int element = 0; element < Kernel; element++)
        {
            int place = phase + (element * Dilation) - Before;
            if (place % Spacing == 0)
                taps.Add((element, place / Spacing));
        }

        return taps;
    }

    /// <summary>The inputs of a window without gaps, as far as there are any: the first, and the one behind the last.</summary>
    public (int First, int End) Within(int window)
    {
        int first = (window * Stride) - Before;
        return (Math.Max(0, first), Math.Min(Input, first + Kernel));
    }
}
