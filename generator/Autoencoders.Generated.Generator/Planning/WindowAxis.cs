namespace Autoencoders.Generator.Planning;

/// <summary>The windows along one dimension.</summary>
/// <param name="Input">The length of the input.</param>
/// <param name="Output">The number of windows.</param>
/// <param name="Kernel">The elements of a window.</param>
/// <param name="Stride">How far a window is from the next.</param>
/// <param name="Dilation">How far the elements of a window are from each other.</param>
/// <param name="Before">The places of the first window that lie before the input.</param>
internal sealed record WindowAxis(int Input, int Output, int Kernel, int Stride, int Dilation, int Before)
{
    /// <summary>The dimension that a sequence lacks.</summary>
    public static WindowAxis None { get; } = new(1, 1, 1, 1, 1, 0);

    /// <summary>The places from a window's first element to its last.</summary>
    public long Reach => ((Kernel - 1L) * Dilation) + 1;

    /// <summary>The places of the last window that lie behind the input.</summary>
    public int After => (int)Math.Min(int.MaxValue, Math.Max(0, ((Output - 1L) * Stride) + Reach - Input - Before));

    /// <summary>True if every place of the input lies in exactly one window, and every window within the input.</summary>
    public bool Divides => Kernel == Stride && (long)Output * Stride == Input;

    /// <summary>The first window alone, on an input that it fills.</summary>
    public WindowAxis OfOneOutput => new((int)Reach, 1, Kernel, 1, Dilation, 0);

    /// <summary>True if every place has a window, which reads none behind it.</summary>
    public bool LooksBack(PaddingRule padding) =>
        Stride == 1 && (Kernel == 1 || padding == PaddingRule.Causal) && Reach <= int.MaxValue;

    /// <summary>The same windows where each ends at its own place, as those of a causal convolution.</summary>
    public WindowAxis Ending => this with { Before = (int)Math.Min(int.MaxValue, Reach - 1) };

    /// <summary>The same windows where each begins at its own place, as those that a causal transposed convolution adds.</summary>
    public WindowAxis Beginning => this with { Before = 0 };

    /// <summary>Windows over an input of a known length.</summary>
    public static WindowAxis Over(int input, int kernel, int stride, int dilation, PaddingRule padding)
    {
        long reach = ((kernel - 1L) * dilation) + 1;
        if (padding == PaddingRule.Valid)
            return new WindowAxis(input, reach > input ? 0 : (int)((input - reach) / stride) + 1, kernel, stride, dilation, 0);

        int output = ((input - 1) / stride) + 1;
        long outside = Math.Max(0, ((output - 1L) * stride) + reach - input);
        WindowAxis same = new(input, output, kernel, stride, dilation, (int)Math.Min(int.MaxValue, outside / 2));
        return padding == PaddingRule.Causal ? same.Ending : same;
    }

    /// <summary>The windows of a transposed convolution, whose number is known: what it writes is their input.</summary>
    public static WindowAxis Under(int output, int kernel, int stride, int dilation, PaddingRule padding)
    {
        long reach = ((kernel - 1L) * dilation) + 1;
        long input = padding == PaddingRule.Valid ? ((output - 1L) * stride) + reach : (long)output * stride;
        int length = (int)Math.Min(int.MaxValue, input);
        return padding == PaddingRule.Same
            ? Over(length, kernel, stride, dilation, PaddingRule.Same)
            : new WindowAxis(length, output, kernel, stride, dilation, 0);
    }
}
