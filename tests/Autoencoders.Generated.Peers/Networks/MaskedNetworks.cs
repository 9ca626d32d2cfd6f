using Autoencoders.Peers.Layers;
using static Autoencoders.Peers.Activation;

namespace Autoencoders.Peers.Networks;

/// <summary>Networks whose samples lack values: they read zeros there, and the loss is the mean over what is there.</summary>
internal static class MaskedNetworks
{
    public static IReadOnlyList<NetworkDescription> All { get; } =
    [
        new("masked", [12], [new Dense(8, Tanh), new Dense(3, Identity)], [new Dense(8, Tanh), new Dense(12, Sigmoid)])
        {
            Loss = Loss.BinaryCrossEntropy.OverPresent(),
            Samples = Samples.WithGaps,
            KeepsTrained = true,
        },
        new("masked2d", [4, 4, 2],
            [new Conv(3, [3, 3], Tanh) { Stride = 2 }],
            [new ConvTranspose(2, [3, 3], Identity) { Stride = 2 }])
        {
            Loss = Loss.MeanSquaredError.OverPresent(),
            Samples = Samples.WithGaps,
        },
        new("masked-denoising", [12], [new Dense(5, Sigmoid)], [new Dense(12, Identity)])
        {
            Loss = Loss.Huber.OverPresent(),
            Samples = Samples.WithGaps,
            Corruption = Corruption.Gaussian(0.5),
        },
        new("masked-variational", [8],
            [new Dense(6, Tanh), new VariationalCode(3, Likelihood.Bernoulli.OverPresent())],
            [new Dense(6, Tanh), new Dense(8, Sigmoid)])
        {
            Loss = Loss.BinaryCrossEntropy.OverPresent(),
            Samples = Samples.WithGaps,
        },
    ];
}
