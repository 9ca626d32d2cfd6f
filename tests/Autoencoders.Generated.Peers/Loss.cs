using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Peers;

/// <summary>What training minimizes, by PyTorch's name and function.</summary>
/// <param name="Name">The name of PyTorch's function.</param>
/// <param name="Values">
/// From output and input, channels first, to what the function gives without a reduction: a value an element, a position or a sample.
/// </param>
internal sealed record Loss(string Name, Func<Tensor, Tensor, Tensor> Values)
{
    public static Loss MeanSquaredError { get; } =
        new("mse_loss", (output, input) => functional.mse_loss(output, input, Reduction.None));

    public static Loss BinaryCrossEntropy { get; } =
        new("binary_cross_entropy", (output, input) => functional.binary_cross_entropy(output, input, reduction: Reduction.None));

    public static Loss MeanAbsoluteError { get; } =
        new("l1_loss", (output, input) => functional.l1_loss(output, input, Reduction.None));

    public static Loss Huber { get; } =
        new("huber_loss", (output, input) => functional.huber_loss(output, input, reduction: Reduction.None));

    /// <summary>PyTorch wants logits; the logarithms of probabilities are logits of these probabilities.</summary>
    public static Loss CategoricalCrossEntropy { get; } =
        new("cross_entropy", (output, input) => functional.cross_entropy(output.log(), input, reduction: Reduction.None));

    public static Loss PoissonNegativeLogLikelihood { get; } =
        new("poisson_nll_loss", (output, input) =>
            functional.poisson_nll_loss(output, input, log_input: false, reduction: Reduction.None));

    public static Loss CosineDistance { get; } =
        new("cosine_similarity", (output, input) => 1 - functional.cosine_similarity(output.flatten(1), input.flatten(1)));

    /// <summary>Whether the mean is that over the values of a sample that are not NaN; 0 where there is none.</summary>
    public bool IsOverPresent { get; private init; }

    /// <summary>The same loss of samples that lack values.</summary>
    public Loss OverPresent() => this with { Name = Name + " over present values", IsOverPresent = true };

    /// <summary>The loss of each sample.</summary>
    public Tensor Rows(Tensor output, Tensor input)
    {
        if (!IsOverPresent)
            return Values(output, input).reshape(input.shape[0], -1).mean([1]);
        Tensor present = input.isnan().logical_not().to(input.dtype);
        Tensor sums = (Values(output, input.nan_to_num(0)) * present).flatten(1).sum(1);
        return sums / present.flatten(1).sum(1).clamp_min(1);
    }
}
