using Autoencoders.Peers.Layers;
using static Autoencoders.Peers.Activation;

namespace Autoencoders.Peers.Networks;

/// <summary>Outputs whose columns have activations and losses of their own: all losses in one network, and likelihoods.</summary>
internal static class HeadNetworks
{
    private static readonly Head[] s_losses =
    [
        new(3, Identity, Loss.MeanSquaredError, Samples.Signed),
        new(4, Softmax, Loss.CategoricalCrossEntropy, Samples.Distributions, 0.5),
        new(2, Sigmoid, Loss.BinaryCrossEntropy, Samples.Waves, 2),
        new(2, Softplus, Loss.PoissonNegativeLogLikelihood, Samples.Counts, 0.25),
        new(3, Tanh, Loss.CosineDistance, Samples.Signed),
        new(1, Identity, Loss.MeanAbsoluteError, Samples.Signed),
        new(2, Elu(0.7), Loss.Huber, Samples.Signed),
        new(3, Softmax, Loss.MeanSquaredError, Samples.Distributions, 3),
    ];

    private static readonly Head[] s_likelihoods =
    [
        new(3, Identity, Loss.MeanSquaredError, Samples.Waves) { Likelihood = Likelihood.Normal(0.5) },
        new(4, Softmax, Loss.CategoricalCrossEntropy, Samples.Distributions) { Likelihood = Likelihood.Categorical },
        new(2, Sigmoid, Loss.BinaryCrossEntropy, Samples.Waves) { Likelihood = Likelihood.Bernoulli },
    ];

    public static IReadOnlyList<NetworkDescription> All { get; } =
    [
        Of("heads", s_losses, new Dense(4, Identity)) with { KeepsTrained = true },
        Of("heads-variational", s_likelihoods, new VariationalCode(2, Head.LikelihoodOf(s_likelihoods)) { Beta = 0.5 }),
    ];

    private static NetworkDescription Of(string name, Head[] heads, Layer code)
    {
        int columns = heads.Sum(head => head.Columns);
        return new(name, [columns], [new Dense(8, Tanh), code], [new Dense(8, Tanh), new Dense(columns, Head.ActivationOf(heads))])
        {
            Loss = Head.LossOf(heads), Samples = Head.SamplesOf(heads),
        };
    }
}
