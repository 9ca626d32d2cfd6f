using Autoencoders.Peers.Layers;
using static Autoencoders.Peers.Activation;

namespace Autoencoders.Peers.Networks;

/// <summary>Concatenations: dense blocks on both sides of the code, and U-Nets of images and sequences.</summary>
internal static class ConcatenatedNetworks
{
    public static IReadOnlyList<NetworkDescription> All { get; } =
    [
        new("denseblock", [12],
            [new Dense(8, Tanh), new Skip("a"), new Dense(6, Relu), new Concatenate("a"), new Dense(4, Identity)],
            [new Dense(7, Silu), new Skip("b"), new Dense(5, Tanh), new Concatenate("b"), new Dense(12, Identity)]),
        new("denseblock2d", [5, 4, 3],
            [
                new Conv(4, [3, 3], Relu), new Skip("a"), new Conv(3, [3, 3], Tanh), new Concatenate("a"), new Conv(3, [1, 1], Relu),
                new Conv(2, [3, 3], Identity),
            ],
            [new Conv(3, [3, 3], Identity)]),
        new("unet2d", [8, 6, 2],
            [
                new Conv(4, [3, 3], Relu), new Skip("full"), new MaxPool(2), new Conv(6, [3, 3], Tanh),
            ],
            [
                new Conv(5, [3, 3], Relu), new Upsample(2), new Concatenate("full"), new Conv(4, [3, 3], Silu), new Conv(2, [1, 1], Identity),
            ]),
        new("unet1d", [16, 2],
            [
                new Conv(3, [3], Tanh), new Skip("full"), new AveragePool(2), new Conv(4, [3], Relu), new Skip("half"), new AveragePool(2),
                new Conv(4, [3], Tanh),
            ],
            [
                new Upsample(2), new Concatenate("half"), new Conv(4, [3], Relu), new Upsample(2), new Concatenate("full"),
                new Conv(3, [3], Tanh), new Concatenate("full"), new Conv(2, [1], Identity),
            ]),
    ];
}
