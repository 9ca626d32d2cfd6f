using Autoencoders.Peers.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Peers.Layers;

/// <summary>A convolution over as many dimensions as its kernel has.</summary>
internal sealed record Conv(int Filters, long[] Kernel, Activation Activation) : WeightedLayer(Activation)
{
    public long Stride { get; init; } = 1;

    public long Dilation { get; init; } = 1;

    public long Groups { get; init; } = 1;

    public Padding Padding { get; init; } = Padding.Same;

    protected override string Sums => $"conv {Filters} groups {Groups} {Window}";

    private SlidingWindow Window => new(Kernel, Stride, Dilation, Padding);

    public override void AddTo(ModuleStack stack)
    {
        long[] pads = Window.Pads(stack.Sizes);
        Module<Tensor, Tensor> convolution = Kernel.Length == 1
            ? Conv1d(stack.Channels, Filters, Kernel[0], stride: Stride, dilation: Dilation, groups: Groups)
            : Conv2d(
                stack.Channels, Filters, (Kernel[0], Kernel[1]), stride: (Stride, Stride), dilation: (Dilation, Dilation), groups: Groups);
        var padded = new Framed(convolution) { Before = input => functional.pad(input, pads) };

        stack.Add(padded, [Filters, .. Window.Outputs(stack.Sizes)]);
        stack.Penalize(padded, Penalty);
        stack.Activate(Activation);
    }
}
