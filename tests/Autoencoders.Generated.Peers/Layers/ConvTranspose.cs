using Autoencoders.Peers.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Peers.Layers;

/// <summary>
/// A transposed convolution. With <see cref="Padding.Same"/> its output is its input times the stride: what the convolution in the other
/// direction would have padded is cut off.
/// </summary>
internal sealed record ConvTranspose(int Filters, long[] Kernel, Activation Activation) : WeightedLayer(Activation)
{
    public long Stride { get; init; } = 1;

    public long Dilation { get; init; } = 1;

    public long Groups { get; init; } = 1;

    public Padding Padding { get; init; } = Padding.Same;

    protected override string Sums => $"convtranspose {Filters} groups {Groups} {Window}";

    private SlidingWindow Window => new(Kernel, Stride, Dilation, Padding);

    public override void AddTo(ModuleStack stack)
    {
        long[] outputs = Window.TransposedOutputs(stack.Sizes);
        long[] added = Window.OutputPadding(stack.Sizes, outputs);
        long[] crops = Window.Crops(outputs);
        Module<Tensor, Tensor> convolution = Kernel.Length == 1
            ? ConvTranspose1d(
                stack.Channels, Filters, Kernel[0], stride: Stride, output_padding: added[0], dilation: Dilation, groups: Groups)
            : ConvTranspose2d(
                stack.Channels,
                Filters,
                (Kernel[0], Kernel[1]),
                stride: (Stride, Stride),
                output_padding: (added[0], added[1]),
                dilation: (Dilation, Dilation),
                groups: Groups);
        var cropped = new Framed(convolution) { After = output => functional.pad(output, crops) };

        stack.Add(cropped, [Filters, .. outputs]);
        stack.Penalize(cropped, Penalty);
        stack.Activate(Activation);
    }
}
