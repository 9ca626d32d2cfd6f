using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Autoencoders.Peers.Optimization;

/// <summary>Lion, which PyTorch does not have: the formula of Chen et al. (2023), written with PyTorch's tensors.</summary>
internal sealed class LionFormula(Parameter weights, double learningRate, double beta1, double beta2, double weightDecay)
{
    private Tensor _mean = zeros_like(weights).detach();

    public void Step()
    {
        using var _ = no_grad();
        Tensor gradient = weights.grad!;
        Tensor direction = ((beta1 * _mean) + ((1 - beta1) * gradient)).sign();
        weights.sub_(learningRate * (direction + (weightDecay * weights)));
        _mean = (beta2 * _mean) + ((1 - beta2) * gradient);
    }
}
