using Autoencoders.Peers.Layers;
using static Autoencoders.Peers.Activation;

namespace Autoencoders.Peers.Networks;

/// <summary>Penalties on weights, and dropout, of which only inference can be compared.</summary>
internal static class RegularisedNetworks
{
    public static IReadOnlyList<NetworkDescription> All { get; } =
    [
        new("penalties", [10],
            [
                new Dense(6, Tanh) { Penalty = new Penalty(L1: 0.01) },
                new Dense(3, Identity) { Penalty = new Penalty(L2: 0.02) },
            ],
            [
                new Dense(6, Relu) { Penalty = new Penalty(WeightDecay: 0.03) },
                new Dense(10, Identity) { Penalty = new Penalty(0.005, 0.01, 0.02) },
            ]),
        new("penalties2d", [4, 4, 2],
            [new Conv(3, [3, 3], Relu) { Stride = 2, Penalty = new Penalty(L2: 0.02) }],
            [
                new ConvTranspose(3, [3, 3], Tanh) { Stride = 2, Penalty = new Penalty(L1: 0.01, WeightDecay: 0.02) },
                new Conv(2, [3, 3], Identity) { Penalty = new Penalty(L1: 0.01) },
            ]),
        new("dropout", [12],
            [new Dense(8, Relu), new Dropout(0.5), new Dense(3, Identity)],
            [new Dropout(0.3), new Dense(8, Relu), new Dropout(0.1), new Dense(12, Identity)]),
        new("dropout2d", [6, 4, 2],
            [new Conv(3, [3, 3], Relu), new Dropout(0.5), new MaxPool(2), new Dropout(0.2), new Conv(2, [3, 3], Identity)],
            [new Dropout(0.3), new Upsample(2), new Conv(3, [3, 3], Relu), new Dropout(0.25), new Conv(2, [3, 3], Identity)]),
    ];
}
