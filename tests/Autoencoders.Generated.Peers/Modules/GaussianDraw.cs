using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Peers.Modules;

/// <summary>Means outside training; in training, samples of the normal distributions that it reads.</summary>
internal sealed class GaussianDraw() : Module<Tensor, Tensor>(nameof(GaussianDraw))
{
    /// <summary>The standard normal numbers of the next mini-batch.</summary>
    public Tensor? Noise { get; set; }

    /// <summary>The means and log variances that were read last.</summary>
    public Tensor? Distributions { get; private set; }

    public override Tensor forward(Tensor input)
    {
        // A Sequential disposes of what it hands on.
        Distributions = input.alias();
        Tensor[] halves = input.chunk(2, 1);
        return training ? halves[0] + ((0.5 * halves[1]).exp() * Noise!) : halves[0];
    }
}
