using Autoencoders.Peers.Layers;
using static Autoencoders.Peers.Activation;

namespace Autoencoders.Peers.Networks;

/// <summary>Decoders that nobody writes, because they mirror the encoder, with weights of their own or with the encoder's.</summary>
internal static class MirroredNetworks
{
    public static IReadOnlyList<NetworkDescription> All { get; } =
    [
        new("mirrored-conv2d", [8, 8, 1],
            [
                new Conv(3, [3, 3], Relu),
                new MaxPool(2),
                new Conv(4, [3, 3], Relu),
                new MaxPool(2),
                new Dense(5, Identity),
            ],
            [
                new Dense(16, Relu),
                new Unflatten(2, 2, 4),
                new Upsample(2),
                new ConvTranspose(3, [3, 3], Relu),
                new Upsample(2),
                new ConvTranspose(1, [3, 3], Sigmoid),
            ])
        {
            Loss = Loss.BinaryCrossEntropy,
        },
        new("mirrored-conv1d", [12, 2],
            [new Conv(3, [3], Tanh) { Stride = 2 }, new Conv(2, [3], Tanh) { Stride = 2 }, new Dense(4, Identity)],
            [
                new Dense(6, Tanh),
                new Unflatten(3, 2),
                new ConvTranspose(3, [3], Tanh) { Stride = 2 },
                new ConvTranspose(2, [3], Identity) { Stride = 2 },
            ]),
        new("mirrored-causal", [12, 2],
            [
                new Conv(4, [3], Tanh) { Dilation = 2, Padding = Padding.Causal },
                new Conv(4, [3], Silu) { Stride = 2, Groups = 2, Padding = Padding.Causal },
                new Dense(3, Identity),
            ],
            [
                new Dense(24, Silu),
                new Unflatten(6, 4),
                new ConvTranspose(4, [3], Tanh) { Stride = 2, Groups = 2, Padding = Padding.Causal },
                new Conv(2, [3], Identity) { Dilation = 2, Padding = Padding.Causal },
            ]),
        new("mirrored-code", [6, 5, 2],
            [new Conv(4, [3, 3], Relu) { Padding = Padding.Valid }, new Conv(3, [2, 2], Relu) { Padding = Padding.Valid }],
            [
                new ConvTranspose(4, [2, 2], Relu) { Padding = Padding.Valid },
                new ConvTranspose(2, [3, 3], Identity) { Padding = Padding.Valid },
            ]),
        new("mirrored-dense2d", [4, 3, 2],
            [new Dense(8, Tanh), new Dense(3, Identity)],
            [new Dense(8, Tanh), new Dense(24, Identity), new Unflatten(4, 3, 2)]),
        new("mirrored-batchnorm", [10],
            [new Dense(6, Tanh), new BatchNorm(Identity), new Dense(3, Identity)],
            [new Dense(6, Tanh), new BatchNorm(Identity), new Dense(10, Identity)])
        {
            Batch = 5,
        },
        new("mirrored-residual", [12],
            [new Dense(8, Relu), new ResidualSpan(Tanh, new Dense(8, Softsign)), new Dense(3, Identity)],
            [new Dense(8, Tanh), new ResidualSpan(Relu, new Dense(8, Identity)), new Dense(12, Identity)]),
        new("tied", [12],
            [new Dense(7, Tanh), new Dense(4, Identity)],
            [new TiedDense(2, Tanh), new TiedDense(0, Identity)]),
        new("tied-partly", [12],
            [new Dense(7, Tanh), new Dense(4, Identity) { Penalty = new Penalty(L1: 0.01, L2: 0.02) }],
            [new TiedDense(2, Relu), new Dense(12, Identity)]),
        new("tied2d", [4, 3, 2],
            [new Conv(2, [3, 3], Tanh), new Dense(5, Identity)],
            [new TiedDense(3, Tanh), new Unflatten(4, 3, 2), new ConvTranspose(2, [3, 3], Identity)]),
    ];
}
