namespace Autoencoders.Peers;

/// <summary>The windows of a convolution or a pooling, over one or two dimensions.</summary>
/// <param name="Kernel">The elements of a window in each dimension.</param>
/// <param name="Stride">How far a window is from the next.</param>
/// <param name="Dilation">How far its elements are from each other.</param>
/// <param name="Padding">What it sees beyond the edges.</param>
internal sealed record SlidingWindow(long[] Kernel, long Stride, long Dilation, Padding Padding)
{
    /// <summary>How many windows an input of these sizes has.</summary>
    public long[] Outputs(long[] sizes) =>
        [.. sizes.Select((size, d) => Padding != Padding.Valid ? (size + Stride - 1) / Stride : ((size - Reach(d)) / Stride) + 1)];

    /// <summary>
    /// What TensorFlow puts before and behind, since PyTorch has no such padding for a stride: half of what is missing, an odd one behind.
    /// In the order of PyTorch's <c>pad</c>: from the last dimension to the first.
    /// </summary>
    public long[] Pads(long[] sizes) => [.. Enumerable.Range(0, sizes.Length).Reverse().SelectMany(d => Pads(d, sizes[d]))];

    /// <summary>The sizes that the transposed convolution makes of an input of these sizes.</summary>
    public long[] TransposedOutputs(long[] sizes) =>
        [.. sizes.Select((size, d) => Padding != Padding.Valid ? size * Stride : FullOutput(d, size))];

    /// <summary>How much PyTorch's transposed convolution, which pads nothing, must add behind to reach these sizes.</summary>
    public long[] OutputPadding(long[] sizes, long[] outputs) =>
        [.. sizes.Select((size, d) => Math.Max(outputs[d] - FullOutput(d, size), 0))];

    /// <summary>
    /// What is cut off before and behind, in the order of <see cref="Pads(long[])"/>: what the convolution had padded, or, where it is
    /// causal, what lies behind the end.
    /// </summary>
    public long[] Crops(long[] outputs) => Padding == Padding.Causal
        ? [.. Enumerable.Range(0, outputs.Length).Reverse().SelectMany(d => new[] { 0, -Outside(d, outputs[d]) })]
        : [.. Pads(outputs).Select(length => -length)];

    public override string ToString() =>
        $"kernel {string.Join('x', Kernel)} stride {Stride} dilation {Dilation} {Padding.ToString().ToLowerInvariant()}";

    private long Reach(int dimension) => ((Kernel[dimension] - 1) * Dilation) + 1;

    private long FullOutput(int dimension, long size) => ((size - 1) * Stride) + Reach(dimension);

    private long[] Pads(int dimension, long size)
    {
        if (Padding == Padding.Valid)
            return [0, 0];
        if (Padding == Padding.Causal)
            return [Reach(dimension) - 1, 0];
        long total = Outside(dimension, size);
        return [total / 2, total - (total / 2)];
    }

    private long Outside(int dimension, long size) =>
        Math.Max(FullOutput(dimension, (size + Stride - 1) / Stride) - size, 0);
}
