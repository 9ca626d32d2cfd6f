using TorchSharp;
using static TorchSharp.torch;

namespace Autoencoders.Peers;

/// <summary>What makes a code sparse: one of a penalty, a wanted rate, and a number of units that stay. Channels stand first.</summary>
/// <param name="ActivityL1">The factor of Σ|c|.</param>
/// <param name="TargetRate">The wanted mean of each unit over the mini-batch.</param>
/// <param name="RateWeight">The factor of the divergence from it.</param>
/// <param name="ActiveUnits">How many units stay at each position.</param>
internal sealed record Sparsity(double ActivityL1 = 0, double TargetRate = 0, double RateWeight = 0, int ActiveUnits = 0)
{
    /// <summary>The axis that holds the channels of a tensor, or the values of a vector.</summary>
    private const int Channels = 1;

    /// <summary>What the term is multiplied by.</summary>
    public double Weight => ActivityL1 + RateWeight;

    /// <summary>The code, of which only the largest units stay where that is wanted.</summary>
    public Tensor Keep(Tensor code)
    {
        if (ActiveUnits == 0)
            return code;
        (Tensor values, Tensor indices) = code.topk(ActiveUnits, Channels);
        return zeros_like(code).scatter(Channels, indices, values);
    }

    /// <summary>The term of each row.</summary>
    public Tensor Rows(Tensor code)
    {
        if (ActivityL1 > 0)
            return code.flatten(1).abs().sum(1);
        Tensor rates = code.transpose(0, Channels).flatten(1).mean([1]);
        Tensor divergences = (TargetRate * (Math.Log(TargetRate) - rates.log()))
            + ((1 - TargetRate) * (Math.Log(1 - TargetRate) - (1 - rates).log()));
        return divergences.sum().expand(code.shape[0]);
    }
}
