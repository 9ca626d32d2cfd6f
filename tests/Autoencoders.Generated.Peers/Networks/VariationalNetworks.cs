using Autoencoders.Peers.Layers;
using static Autoencoders.Peers.Activation;

namespace Autoencoders.Peers.Networks;

/// <summary>Variational networks of each likelihood, with weighted divergences and with free bits.</summary>
internal static class VariationalNetworks
{
    public static IReadOnlyList<NetworkDescription> All { get; } =
    [
        new("variational", [9],
            [new Dense(7, Relu), new VariationalCode(3, Likelihood.Bernoulli)],
            [new Dense(7, Relu), new Dense(9, Sigmoid)])
        {
            Loss = Loss.BinaryCrossEntropy,
            KeepsTrained = true,
        },
        new("variational-normal", [6],
            [new VariationalCode(2, Likelihood.Normal(0.5)) { Beta = 2 }],
            [new Dense(5, Tanh), new Dense(6, Identity)]),
        new("variational-free-bits", [8],
            [new Dense(6, Tanh), new VariationalCode(4, Likelihood.Bernoulli) { FreeBits = 0.15, Beta = 0.5 }],
            [new Dense(6, Tanh), new Dense(8, Sigmoid)])
        {
            Loss = Loss.BinaryCrossEntropy,
        },
        new("variational2d", [3, 2, 3],
            [new Conv(3, [2, 2], Tanh), new VariationalCode(2, Likelihood.Categorical)],
            [new Dense(10, Elu(1)), new Dense(18, Identity), new Unflatten([3, 2, 3]), new Conv(3, [1, 1], Softmax)])
        {
            Loss = Loss.CategoricalCrossEntropy,
            Samples = Samples.Distributions,
        },
    ];
}
