using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Peers;

/// <summary>The distribution of the input's values around a reconstruction.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Losses">From output and input, channels first, to the negative logarithm of each value's or position's likelihood.</param>
internal sealed record Likelihood(string Name, Func<Tensor, Tensor, Tensor> Losses)
{
    public static Likelihood Bernoulli { get; } =
        new("bernoulli", (output, input) => functional.binary_cross_entropy(output, input, reduction: Reduction.None));

    public static Likelihood Categorical { get; } = new("categorical", Loss.CategoricalCrossEntropy.Values);

    public static Likelihood Normal(double variance) => new(
        FormattableString.Invariant($"normal {variance}"),
        (output, input) => -distributions.Normal(output, full_like(output, Math.Sqrt(variance))).log_prob(input));

    /// <summary>The same distribution of samples that lack values, which are NaN: the likelihood of the others.</summary>
    public Likelihood OverPresent() => new(
        Name + " over present values",
        (output, input) => Losses(output, input.nan_to_num(0)).masked_fill(input.isnan(), 0));

    /// <summary>The negative logarithm of the likelihood of each sample.</summary>
    public Tensor Rows(Tensor output, Tensor input) => Losses(output, input).reshape(input.shape[0], -1).sum([1]);
}
