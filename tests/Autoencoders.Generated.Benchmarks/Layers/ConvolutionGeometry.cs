using Autoencoders.Benchmarks.Peers;

namespace Autoencoders.Benchmarks.Layers;

/// <summary>The windows of a convolution of images or sequences, and its channels.</summary>
/// <param name="Channels">The channels that the layer reads.</param>
/// <param name="Filters">The channels that it writes.</param>
/// <param name="Kernel">The lengths of a window, one for each direction.</param>
/// <param name="Stride">From a window to the next.</param>
/// <param name="Pads">The zeros beyond the edges: before them in each direction, then behind them.</param>
/// <param name="Groups">Into how many groups the channels are divided.</param>
internal sealed record ConvolutionGeometry(int Channels, int Filters, int[] Kernel, int Stride, int[] Pads, int Groups)
{
    /// <summary>The elements of a window.</summary>
    public int Elements => Kernel.Aggregate((product, length) => product * length);

    /// <summary>True over sequences, false over images.</summary>
    public bool IsSequence => Kernel.Length == 1;

    /// <summary>True for a layer that all positions of a sequence share and that reads each alone.</summary>
    public bool IsPointwise => IsSequence && Elements == 1 && Stride == 1 && Groups == 1;

    /// <summary>The padding of each direction where it is the same on both sides; null where not.</summary>
    public long[]? Border => Pads.Take(Kernel.Length).SequenceEqual(Pads.Skip(Kernel.Length))
        ? [.. Pads.Take(Kernel.Length).Select(pad => (long)pad)]
        : null;

    /// <summary>The attributes of its node in ONNX.</summary>
    public OnnxAttribute[] Attributes =>
    [
        OnnxAttribute.Integers("pads", [.. Pads.Select(pad => (long)pad)]),
        OnnxAttribute.Integers("strides", [.. Kernel.Select(_ => (long)Stride)]),
        OnnxAttribute.Integer("group", Groups),
    ];

    public static ConvolutionGeometry Of(LayerDescription layer)
    {
        LayerCatalog.Require(layer, (FactNames.Dilation, "1"));
        return new ConvolutionGeometry(
            layer.Input[^1],
            layer.GetInt32(FactNames.Filters),
            [.. layer.GetSizes(FactNames.Kernel)],
            layer.GetInt32(FactNames.Stride),
            [.. layer.GetSizes(FactNames.Pads)],
            layer.GetInt32(FactNames.Groups));
    }
}
