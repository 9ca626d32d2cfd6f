using Autoencoders.Peers.Modules;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Peers.Layers;

/// <summary>A code that is drawn from a normal distribution, whose means and log variances a linear layer gives.</summary>
/// <param name="Units">The length of the code.</param>
/// <param name="Likelihood">The distribution of the input around a reconstruction.</param>
internal sealed record VariationalCode(int Units, Likelihood Likelihood) : Layer
{
    /// <summary>The weight of the divergence.</summary>
    public double Beta { get; init; } = 1;

    /// <summary>The nats that each unit counts with at least, in the mean over a mini-batch.</summary>
    public double FreeBits { get; init; }

    protected override string Words => FormattableString.Invariant($"variational {Units} {Likelihood.Name} beta {Beta} free {FreeBits}");

    public override void AddTo(ModuleStack stack)
    {
        stack.Flatten();
        Linear linear = Linear(stack.Channels, 2 * Units);
        stack.Add(linear, 2 * Units);
        stack.Add(new GaussianDraw(), Units);
    }

    /// <summary>The divergence of each unit of each row from the standard normal distribution.</summary>
    public static Tensor Divergences(Tensor distributions)
    {
        Tensor[] halves = distributions.chunk(2, 1);
        (Tensor mean, Tensor logVariance) = (halves[0], halves[1]);
        return -0.5 * (1 + logVariance - mean.square() - logVariance.exp());
    }

    /// <summary>What the divergence adds to the mean loss of a mini-batch, before it is weighted.</summary>
    public Tensor Term(Tensor distributions) => FreeBits > 0
        ? Divergences(distributions).mean([0]).clamp_min(FreeBits).sum()
        : Divergences(distributions).sum(1).mean();
}
