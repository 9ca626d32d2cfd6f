using Autoencoders.Peers.Layers;
using static Autoencoders.Peers.Activation;

namespace Autoencoders.Peers.Networks;

/// <summary>Mult-DAE and Mult-VAE without dropout: counts, of which many are zero.</summary>
internal static class GatheredNetworks
{
    public static IReadOnlyList<NetworkDescription> All { get; } =
    [
        new("mult-dae", [19],
            [new Dense(9, Tanh), new Dense(4, Identity)],
            [new Dense(9, Tanh), new Dense(19, Softmax)])
        {
            Loss = Loss.CategoricalCrossEntropy,
            Samples = Samples.FewCounts,
        },
        new("mult-vae", [19],
            [new ScaledDense(9, Tanh), new VariationalCode(4, Likelihood.Categorical) { Beta = 0.2 }],
            [new Dense(9, Tanh), new Dense(19, Softmax)])
        {
            Loss = Loss.CategoricalCrossEntropy,
            Samples = Samples.FewCounts,
        },
    ];
}
