using Autoencoders.Peers.Layers;
using static Autoencoders.Peers.Activation;

namespace Autoencoders.Peers.Networks;

/// <summary>Networks that are trained on samples with noise of each kind and compared with those without.</summary>
internal static class DenoisingNetworks
{
    public static IReadOnlyList<NetworkDescription> All { get; } =
    [
        new("denoising-gaussian", [12], [new Dense(8, Tanh), new Dense(3, Identity)], [new Dense(8, Tanh), new Dense(12, Sigmoid)])
        {
            Loss = Loss.BinaryCrossEntropy,
            Corruption = Corruption.Gaussian(0.5),
            KeepsTrained = true,
        },
        new("denoising-masking", [12], [new Dense(5, Sigmoid)], [new Dense(12, Identity)]) { Corruption = Corruption.Masking(0.3) },
        new("denoising-salt", [12], [new Dense(5, Sigmoid)], [new Dense(12, Identity)]) { Corruption = Corruption.SaltAndPepper(0.4) },
        new("denoising-uniform2d", [4, 4, 2],
            [new Conv(3, [3, 3], Tanh) { Stride = 2 }],
            [new ConvTranspose(2, [3, 3], Identity) { Stride = 2 }])
        {
            Corruption = Corruption.Uniform(0.5),
        },
        new("denoising-block1d", [9, 2], [new Conv(1, [3], Tanh)], [new ConvTranspose(2, [3], Identity)])
        {
            Corruption = Corruption.Block(0.3),
        },
        new("denoising-block2d", [5, 6, 2], [new Conv(2, [3, 3], Tanh)], [new ConvTranspose(2, [3, 3], Identity)])
        {
            Corruption = Corruption.Block(0.5),
        },
        new("denoising-downsample1d", [7, 2], [new Conv(1, [3], Tanh)], [new ConvTranspose(2, [3], Identity)])
        {
            Corruption = Corruption.Downsample(3),
        },
        new("denoising-downsample2d", [5, 6, 2], [new Conv(2, [3, 3], Tanh)], [new ConvTranspose(2, [3, 3], Identity)])
        {
            Corruption = Corruption.Downsample(4),
        },
    ];
}
