using Autoencoders.Peers.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Peers.Layers;

/// <summary>The mean of what each window has inside.</summary>
internal sealed record AveragePool(long Size) : Layer
{
    public long Stride { get; init; } = Size;

    public Padding Padding { get; init; } = Padding.Valid;

    protected override string Words => $"averagepool {Size} stride {Stride} {Padding.ToString().ToLowerInvariant()}";

    public override void AddTo(ModuleStack stack)
    {
        long[] kernel = [.. stack.Sizes.Select(_ => Size)];
        var window = new SlidingWindow(kernel, Stride, 1, Padding);
        long[] pads = window.Pads(stack.Sizes);
        Module<Tensor, Tensor> pool = kernel.Length == 1 ? AvgPool1d(Size, Stride) : AvgPool2d(Size, Stride);

        // The mean of ones with zeros around them is the part of each window that lies inside.
        Tensor inside = pool.call(functional.pad(ones([1, 1, .. stack.Sizes]), pads));
        var padded = new Framed(pool) { Before = input => functional.pad(input, pads), After = means => means / inside };
        stack.Add(padded, [stack.Channels, .. window.Outputs(stack.Sizes)]);
    }
}
