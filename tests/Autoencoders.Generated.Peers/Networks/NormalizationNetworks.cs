using Autoencoders.Peers.Layers;
using static Autoencoders.Peers.Activation;

namespace Autoencoders.Peers.Networks;

/// <summary>
/// Batch and layer normalization: of the input, behind layers with an activation and behind bare sums, which a batch normalization can
/// become a part of.
/// </summary>
internal static class NormalizationNetworks
{
    public static IReadOnlyList<NetworkDescription> All { get; } =
    [
        // Tanh, because a rectifier that lets a whole mini-batch through makes its bias cancel.
        new("batchnorm", [10],
            [
                new BatchNorm(Identity),
                new Dense(6, Tanh),
                new BatchNorm(Identity) { Momentum = 0.3, Epsilon = 1e-3 },
                new Dense(3, Identity),
            ],
            [new Dense(6, Tanh), new BatchNorm(Tanh), new Dense(10, Identity)])
        {
            Batch = 5, KeepsTrained = true,
        },
        new("batchnorm-folded", [10],
            [new Dense(7, Identity), new BatchNorm(Relu), new Dense(3, Identity), new BatchNorm(Softsign)],
            [new Dense(7, Identity), new BatchNorm(Sigmoid), new Dense(10, Identity)])
        {
            Batch = 5, Cancelled = ["encoder.0.bias", "encoder.3.bias", "decoder.0.bias"],
        },
        new("batchnorm2d", [6, 5, 2],
            [new Conv(4, [3, 3], Identity), new BatchNorm(Relu), new Conv(1, [3, 3], Tanh)],
            [
                new ConvTranspose(3, [3, 3], Identity),
                new BatchNorm(Relu),
                new AveragePool(2) { Stride = 1, Padding = Padding.Same },
                new BatchNorm(Identity),
                new Conv(2, [1, 1], Identity),
            ])
        {
            Cancelled = ["encoder.0.bias", "decoder.0.bias"],
        },
        new("batchnorm1d", [12, 2],
            [new Conv(3, [3], Tanh) { Stride = 2 }, new BatchNorm(Silu)],
            [new ConvTranspose(3, [2], Relu) { Stride = 2 }, new BatchNorm(Relu), new Conv(2, [3], Identity)])
        {
            KeepsTrained = true,
        },
        new("layernorm", [10],
            [new LayerNorm(Identity), new Dense(7, Identity), new LayerNorm(Tanh), new Dense(3, Identity)],
            [new Dense(6, Relu), new LayerNorm(Identity) { Epsilon = 1e-3 }, new Dense(10, Identity)]),
        new("layernorm2d", [5, 4, 3],
            [new Conv(5, [3, 3], Relu), new LayerNorm(Identity) { Epsilon = 1e-3 }, new Conv(2, [1, 1], Identity)],
            [new ConvTranspose(5, [3, 3], Identity), new LayerNorm(Gelu), new Conv(3, [1, 1], Identity)]),
        new("layernorm1d", [8, 4],
            [new LayerNorm(Identity), new Conv(6, [3], Identity) { Stride = 2 }, new LayerNorm(Tanh), new Conv(3, [1], Identity)],
            [new ConvTranspose(5, [3], Relu) { Stride = 2 }, new LayerNorm(Relu) { Epsilon = 1e-2 }, new Conv(4, [3], Identity)]),
        new("groupnorm", [10],
            [new Dense(8, Identity), new GroupNorm(2, Tanh), new Dense(3, Identity)],
            [new Dense(6, Relu), new GroupNorm(1, Identity) { Epsilon = 1e-3 }, new Dense(10, Identity)]),
        new("groupnorm2d", [5, 4, 3],
            [new Conv(6, [3, 3], Relu), new GroupNorm(3, Identity) { Epsilon = 1e-3 }, new Conv(2, [1, 1], Identity)],
            [new ConvTranspose(4, [3, 3], Identity), new GroupNorm(2, Gelu), new Conv(3, [1, 1], Identity)]),
        new("groupnorm1d", [8, 4],
            [new GroupNorm(2, Identity), new Conv(6, [3], Identity) { Stride = 2 }, new GroupNorm(2, Tanh), new Conv(3, [1], Identity)],
            [new ConvTranspose(5, [3], Relu) { Stride = 2 }, new GroupNorm(1, Relu) { Epsilon = 1e-2 }, new Conv(4, [3], Identity)]),
    ];
}
