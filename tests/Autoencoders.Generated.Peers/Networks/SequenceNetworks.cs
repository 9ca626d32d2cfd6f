using Autoencoders.Peers.Layers;
using static Autoencoders.Peers.Activation;

namespace Autoencoders.Peers.Networks;

/// <summary>Convolutions and transposed convolutions over sequences.</summary>
internal static class SequenceNetworks
{
    public static IReadOnlyList<NetworkDescription> All { get; } =
    [
        new("conv1d", [12, 3],
            [new Conv(4, [3], Tanh), new Conv(3, [4], Identity) { Padding = Padding.Valid }],
            [new ConvTranspose(4, [4], Relu) { Padding = Padding.Valid }, new Conv(3, [2], Identity)]),
        new("conv1d-stride", [11, 3],
            [new Conv(4, [5], Relu) { Stride = 2 }, new Conv(3, [3], Identity) { Stride = 2, Padding = Padding.Valid }],
            [
                new ConvTranspose(4, [4], Tanh) { Stride = 2, Padding = Padding.Valid },
                new ConvTranspose(4, [3], Softsign) { Stride = 2 },
                new Conv(3, [2], Identity) { Padding = Padding.Valid },
            ]),
        new("conv1d-groups", [12, 4],
            [
                new Conv(4, [3], Tanh) { Dilation = 2, Groups = 2 },
                new Conv(8, [3], Relu) { Stride = 2, Groups = 4 },
                new Conv(3, [1], Identity),
            ],
            [
                new ConvTranspose(4, [2], Relu) { Stride = 2, Padding = Padding.Valid },
                new ConvTranspose(4, [3], Tanh) { Dilation = 2, Groups = 2 },
                new ConvTranspose(4, [3], Identity) { Groups = 4 },
            ]),
        new("convtranspose1d", [12, 2],
            [new Conv(4, [3], Relu) { Stride = 2 }, new Conv(4, [2], Tanh) { Stride = 3 }],
            [new ConvTranspose(3, [2], Relu) { Stride = 3 }, new ConvTranspose(2, [5], Identity) { Stride = 2 }]),
    ];
}
