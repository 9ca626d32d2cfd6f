using Autoencoders.Peers.Modules;
using static TorchSharp.torch;

namespace Autoencoders.Peers.Layers;

/// <summary>Enlarges each dimension by a whole factor, with repeated values or, if linear, with interpolated ones.</summary>
internal sealed record Upsample(int Factor, bool Linear = false) : Layer
{
    protected override string Words => Linear ? $"upsample {Factor} linear" : $"upsample {Factor} nearest";

    public override void AddTo(ModuleStack stack)
    {
        double[] factors = [.. stack.Sizes.Select(_ => (double)Factor)];
        UpsampleMode linear = factors.Length == 1 ? UpsampleMode.Linear : UpsampleMode.Bilinear;
        stack.Add(
            nn.Upsample(
                scale_factor: factors, mode: Linear ? linear : UpsampleMode.Nearest, align_corners: Linear ? false : null),
            [stack.Channels, .. stack.Sizes.Select(size => size * Factor)]);
    }
}
