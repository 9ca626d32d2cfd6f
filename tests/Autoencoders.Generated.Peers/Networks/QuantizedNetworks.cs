using Autoencoders.Peers.Layers;
using static Autoencoders.Peers.Activation;

namespace Autoencoders.Peers.Networks;

/// <summary>Codes of entries of a codebook: of a vector in parts and as a whole, and of the positions of an image.</summary>
internal static class QuantizedNetworks
{
    public static IReadOnlyList<NetworkDescription> All { get; } =
    [
        new("vectorquantized", [12], [new Dense(8, Tanh), new Dense(6, Identity)], [new Dense(8, Tanh), new Dense(12, Identity)])
        {
            Code = new Quantization(5, 2, 0.25, 0.99), KeepsTrained = true,
        },
        new("vectorquantized-whole", [10], [new Dense(6, Silu)], [new Dense(10, Sigmoid)])
        {
            Loss = Loss.BinaryCrossEntropy, Code = new Quantization(4, 6, 1, 0.9), KeepsTrained = true,
        },
        new("vectorquantized2d", [5, 4, 2], [new Conv(4, [3, 3], Tanh)], [new ConvTranspose(2, [3, 3], Identity)])
        {
            Code = new Quantization(6, 4, 0.5, 0.95), KeepsTrained = true,
        },
        new("finitescalar", [12],
            [new Dense(8, Tanh), new Dense(4, Identity), new FiniteScalarCode(8, 5, 5, 5)], [new Dense(8, Tanh), new Dense(12, Identity)])
        {
            KeepsTrained = true,
        },
        new("finitescalar2d", [5, 4, 2],
            [new Conv(3, [3, 3], Tanh), new FiniteScalarCode(3, 2, 6)], [new ConvTranspose(2, [3, 3], Identity)])
        {
            KeepsTrained = true,
        },
    ];
}
