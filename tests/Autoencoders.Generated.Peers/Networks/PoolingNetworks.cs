using Autoencoders.Peers.Layers;
using static Autoencoders.Peers.Activation;

namespace Autoencoders.Peers.Networks;

/// <summary>Poolings: with rows left out, overlapping, beyond the edges, as the first layer and as the code.</summary>
internal static class PoolingNetworks
{
    public static IReadOnlyList<NetworkDescription> All { get; } =
    [
        new("maxpool2d", [7, 6, 2],
            [new MaxPool(3) { Stride = 1, Padding = Padding.Same }, new Conv(3, [3, 3], Tanh), new MaxPool(2)],
            [new Upsample(2), new ConvTranspose(2, [2, 1], Identity) { Padding = Padding.Valid }]),
        new("maxpool2d-overlap", [7, 5, 2],
            [new Conv(3, [3, 3], Relu), new MaxPool(3) { Stride = 2, Padding = Padding.Same }, new Conv(3, [1, 1], Identity)],
            [
                new ConvTranspose(3, [2, 2], Tanh) { Stride = 2, Padding = Padding.Valid },
                new MaxPool(2) { Stride = 1 },
                new Conv(2, [1, 1], Identity),
            ]),
        new("averagepool2d", [7, 6, 2],
            [new AveragePool(3) { Stride = 1, Padding = Padding.Same }, new Conv(3, [3, 3], Tanh), new AveragePool(2)],
            [new Upsample(2), new ConvTranspose(2, [2, 1], Identity) { Padding = Padding.Valid }]),
        new("averagepool2d-overlap", [7, 5, 2],
            [new Conv(3, [3, 3], Relu), new AveragePool(3) { Stride = 2, Padding = Padding.Same }, new Conv(3, [1, 1], Identity)],
            [
                new ConvTranspose(3, [2, 2], Tanh) { Stride = 2, Padding = Padding.Valid },
                new AveragePool(2) { Stride = 1 },
                new Conv(2, [1, 1], Identity),
            ]),
        new("maxpool1d", [11, 3],
            [
                new Conv(4, [3], Tanh),
                new MaxPool(3) { Stride = 2, Padding = Padding.Same },
                new Conv(3, [3], Relu),
                new MaxPool(2),
            ],
            [
                new Upsample(2),
                new ConvTranspose(4, [2], Tanh) { Stride = 2, Padding = Padding.Valid },
                new MaxPool(2) { Stride = 1 },
                new Conv(3, [1], Identity),
            ]),
        new("averagepool1d", [11, 3],
            [
                new Conv(4, [3], Tanh),
                new AveragePool(3) { Stride = 2, Padding = Padding.Same },
                new Conv(3, [3], Relu),
                new AveragePool(2),
            ],
            [
                new Upsample(2),
                new ConvTranspose(4, [2], Tanh) { Stride = 2, Padding = Padding.Valid },
                new AveragePool(2) { Stride = 1 },
                new Conv(3, [1], Identity),
            ]),

        // With one channel, flat values have the same order in PyTorch and here.
        new("globalaveragepool2d", [5, 4, 1],
            [new Conv(4, [3, 3], Relu), new GlobalAveragePool()],
            [new Dense(8, Tanh), new Dense(20, Identity), new Unflatten(5, 4, 1)]),
        new("globalaveragepool1d", [12, 1],
            [new Conv(5, [3], Tanh), new GlobalAveragePool(), new Dense(3, Identity)],
            [new Dense(12, Identity), new Unflatten(12, 1)]),
    ];
}
