using Autoencoders.Peers.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Peers.Layers;

/// <summary>The largest value of each window.</summary>
internal sealed record MaxPool(long Size) : Layer
{
    public long Stride { get; init; } = Size;

    public Padding Padding { get; init; } = Padding.Valid;

    protected override string Words => $"maxpool {Size} stride {Stride} {Padding.ToString().ToLowerInvariant()}";

    public override void AddTo(ModuleStack stack)
    {
        long[] kernel = [.. stack.Sizes.Select(_ => Size)];
        var window = new SlidingWindow(kernel, Stride, 1, Padding);
        long[] pads = window.Pads(stack.Sizes);
        Module<Tensor, Tensor> pool = kernel.Length == 1 ? MaxPool1d(Size, Stride) : MaxPool2d(Size, Stride);
        var padded = new Framed(pool) { Before = input => functional.pad(input, pads, value: double.NegativeInfinity) };
        stack.Add(padded, [stack.Channels, .. window.Outputs(stack.Sizes)]);
    }
}
