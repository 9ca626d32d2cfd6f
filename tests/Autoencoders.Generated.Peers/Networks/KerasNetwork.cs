using Autoencoders.Peers.Layers;
using static Autoencoders.Peers.Activation;

namespace Autoencoders.Peers.Networks;

/// <summary>The convolutional autoencoder of "Building Autoencoders in Keras" (2016): images of 28, 14, 7 and 4 rows.</summary>
internal static class KerasNetwork
{
    public static NetworkDescription Description { get; } = new("keras", [28, 28, 1],
        [
            new Conv(16, [3, 3], Relu),
            new MaxPool(2) { Padding = Padding.Same },
            new Conv(8, [3, 3], Relu),
            new MaxPool(2) { Padding = Padding.Same },
            new Conv(8, [3, 3], Relu),
            new MaxPool(2) { Padding = Padding.Same },
        ],
        [
            new Conv(8, [3, 3], Relu),
            new Upsample(2),
            new Conv(8, [3, 3], Relu),
            new Upsample(2),
            new Conv(16, [3, 3], Relu) { Padding = Padding.Valid },
            new Upsample(2),
            new Conv(1, [3, 3], Sigmoid),
        ])
    {
        Loss = Loss.BinaryCrossEntropy, Batch = 1, Batches = 2,
    };
}
