using Autoencoders.Peers.Layers;
using static Autoencoders.Peers.Activation;

namespace Autoencoders.Peers.Networks;

/// <summary>Residual spans: from the input, nested, up to the code, from the code on, up to the output, around normalizations.</summary>
internal static class ResidualNetworks
{
    public static IReadOnlyList<NetworkDescription> All { get; } =
    [
        new("residual", [12],
            [new ResidualSpan(Identity, new Dense(8, Tanh), new Dense(12, Identity)), new Dense(4, Identity)],
            [
                new Dense(8, Relu),
                new ResidualSpan(
                    Silu,
                    new Dense(8, Relu),
                    new ResidualSpan(Relu, new Dense(5, Tanh), new Dense(8, Identity)),
                    new Dense(8, Identity)),
                new Dense(12, Identity),
            ]),
        new("residual-code", [12],
            [new Dense(5, Tanh), new ResidualSpan(Tanh, new Dense(5, Relu))],
            [new ResidualSpan(Identity, new Dense(5, Relu)), new Dense(12, Identity)]),
        new("residual1d", [10, 2],
            [new Conv(4, [3], Relu) { Stride = 2 }, new Conv(2, [3], Identity)],
            [
                new ConvTranspose(2, [2], Relu) { Stride = 2, Padding = Padding.Valid },
                new ResidualSpan(Identity, new Conv(3, [3], Relu), new Conv(2, [3], Identity)),
            ]),
        new("residual2d", [5, 4, 3],
            [new ResidualSpan(Relu, new Conv(4, [3, 3], Relu), new Conv(3, [3, 3], Identity)), new Conv(1, [1, 1], Identity)],
            [
                new Conv(4, [3, 3], Tanh),
                new ResidualSpan(
                    Tanh,
                    new Conv(4, [1, 1], Relu),
                    new ResidualSpan(Identity, new Conv(4, [3, 3], Tanh) { Groups = 4 }),
                    new Conv(4, [1, 1], Identity)),
                new Conv(3, [1, 1], Identity),
            ]),
        new("residual-batchnorm", [5, 4, 3],
            [
                new Conv(4, [3, 3], Relu),
                new ResidualSpan(
                    Relu,
                    new Conv(4, [3, 3], Identity),
                    new BatchNorm(Relu),
                    new Conv(4, [3, 3], Identity),
                    new BatchNorm(Identity)),
                new Conv(2, [1, 1], Identity),
            ],
            [new Conv(3, [3, 3], Identity)])
        {
            Cancelled = ["encoder.2.0.bias", "encoder.2.3.bias"],
        },
    ];
}
