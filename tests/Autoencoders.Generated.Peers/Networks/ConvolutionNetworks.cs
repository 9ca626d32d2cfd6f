using Autoencoders.Peers.Layers;
using static Autoencoders.Peers.Activation;

namespace Autoencoders.Peers.Networks;

/// <summary>Convolutions and transposed convolutions over images.</summary>
internal static class ConvolutionNetworks
{
    public static IReadOnlyList<NetworkDescription> All { get; } =
    [
        new("conv2d", [6, 5, 2],
            [new Conv(4, [3, 3], Tanh), new Conv(1, [3, 3], Identity)],
            [new Conv(4, [3, 3], Relu), new Conv(2, [3, 3], Identity)]),
        new("conv2d-valid", [6, 5, 2],
            [new Conv(4, [3, 3], Relu) { Padding = Padding.Valid }, new Conv(3, [2, 2], Identity) { Padding = Padding.Valid }],
            [
                new ConvTranspose(4, [2, 2], Tanh) { Padding = Padding.Valid },
                new ConvTranspose(2, [3, 3], Identity) { Padding = Padding.Valid },
            ]),
        new("conv2d-stride", [7, 5, 2],
            [new Conv(4, [3, 3], Relu) { Stride = 2 }, new Conv(2, [3, 3], Gelu)],
            [
                new ConvTranspose(4, [2, 2], Relu) { Stride = 2, Padding = Padding.Valid },
                new Conv(2, [2, 2], Identity) { Padding = Padding.Valid },
            ]),

        // 8 rows are one more than windows of 3 in steps of 2 reach.
        new("conv2d-stride-valid", [8, 6, 2],
            [new Conv(3, [3, 3], Tanh) { Stride = 2, Padding = Padding.Valid }],
            [
                new ConvTranspose(3, [3, 3], Tanh) { Stride = 2, Padding = Padding.Valid },
                new ConvTranspose(2, [2, 2], Identity) { Padding = Padding.Valid },
            ]),
        new("conv2d-dilation", [7, 6, 2],
            [new Conv(3, [3, 3], Tanh) { Dilation = 2 }, new Conv(3, [3, 3], Identity) { Dilation = 2, Padding = Padding.Valid }],
            [
                new ConvTranspose(3, [3, 3], Silu) { Dilation = 2, Padding = Padding.Valid },
                new ConvTranspose(2, [3, 3], Identity) { Dilation = 2 },
            ]),
        new("conv2d-groups", [4, 3, 4],
            [new Conv(6, [3, 3], Relu) { Groups = 2 }, new Conv(6, [3, 3], Tanh) { Groups = 6 }, new Conv(2, [1, 1], Identity)],
            [
                new Conv(4, [1, 1], Relu),
                new ConvTranspose(6, [3, 3], Tanh) { Groups = 2 },
                new ConvTranspose(4, [3, 3], Identity) { Groups = 2 },
            ]),
        new("conv2d-depthwise", [5, 4, 4],
            [new Conv(8, [3, 3], Relu) { Groups = 4, Stride = 2 }, new Conv(3, [1, 1], Identity)],
            [
                new ConvTranspose(4, [3, 3], Tanh) { Padding = Padding.Valid },
                new ConvTranspose(8, [3, 3], Relu) { Groups = 4 },
                new Conv(4, [3, 3], Identity) { Groups = 4 },
            ]),
        new("conv2d-kernels", [6, 5, 2],
            [new Conv(3, [1, 4], Relu), new Conv(1, [5, 2], Tanh)],
            [new Conv(3, [2, 3], Relu), new ConvTranspose(3, [4, 1], Mish), new Conv(2, [2, 2], Identity)]),
        new("convtranspose2d", [6, 4, 2],
            [new Conv(4, [3, 3], Relu) { Stride = 2 }],
            [new ConvTranspose(3, [4, 4], Relu) { Stride = 2 }, new ConvTranspose(2, [3, 3], Identity)]),

        // Windows of 2 in steps of 3 leave gaps, which have the bias alone.
        new("convtranspose2d-gaps", [12, 6, 1],
            [new Conv(3, [3, 3], Relu) { Stride = 2 }, new Conv(4, [2, 2], Tanh) { Stride = 3 }],
            [new ConvTranspose(3, [2, 2], Tanh) { Stride = 3 }, new ConvTranspose(1, [3, 3], Identity) { Stride = 2 }]),
        new("convtranspose2d-groups", [4, 4, 4],
            [new Conv(4, [3, 3], Tanh) { Stride = 2, Groups = 2 }],
            [
                new ConvTranspose(4, [3, 3], Relu) { Stride = 2, Groups = 2 },
                new ConvTranspose(4, [2, 2], Identity) { Dilation = 2, Groups = 4 },
            ]),
    ];
}
