using Autoencoders.Peers.Layers;
using static Autoencoders.Peers.Activation;

namespace Autoencoders.Peers.Networks;

/// <summary>Upsamplings by 2 and 3, and one that is the whole decoder.</summary>
internal static class UpsamplingNetworks
{
    public static IReadOnlyList<NetworkDescription> All { get; } =
    [
        Image("upsample2d-nearest", linear: false),
        Image("upsample2d-linear", linear: true),
        Sequence("upsample1d-nearest", linear: false),
        Sequence("upsample1d-linear", linear: true),
        new("upsample2d-last", [6, 4, 2],
            [new Conv(2, [3, 3], Tanh) { Stride = 2 }],
            [new Upsample(2, Linear: true)]),
    ];

    private static NetworkDescription Image(string name, bool linear) => new(name, [12, 6, 1],
        [new Conv(3, [3, 3], Relu) { Stride = 2 }, new Conv(4, [3, 3], Tanh) { Stride = 3 }],
        [new Upsample(3, linear), new Conv(3, [3, 3], Relu), new Upsample(2, linear), new Conv(1, [3, 3], Identity)]);

    private static NetworkDescription Sequence(string name, bool linear) => new(name, [12, 2],
        [new Conv(3, [3], Relu) { Stride = 2 }, new Conv(3, [3], Tanh) { Stride = 3 }],
        [new Upsample(3, linear), new Conv(3, [3], Relu), new Upsample(2, linear), new Conv(2, [3], Identity)]);
}
