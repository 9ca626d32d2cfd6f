using static TorchSharp.torch;

namespace Autoencoders.Peers;

/// <summary>What large weights of a layer cost: a part of what is minimized, but not of the loss that is reported.</summary>
/// <param name="L1">The factor of Σ|w|.</param>
/// <param name="L2">The factor of Σw².</param>
/// <param name="WeightDecay">The factor of w in the gradient, so of Σw²/2 here.</param>
internal sealed record Penalty(double L1 = 0, double L2 = 0, double WeightDecay = 0)
{
    public Tensor Of(Tensor weights) => (L1 * weights.abs().sum()) + ((L2 + (WeightDecay / 2)) * weights.square().sum());

    public override string ToString() => FormattableString.Invariant($"penalty {L1} {L2} {WeightDecay}");
}
