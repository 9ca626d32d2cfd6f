using Autoencoders.Peers.Layers;
using static Autoencoders.Peers.Activation;

namespace Autoencoders.Peers.Networks;

/// <summary>
/// Layers with a memory: their last state as a code or before it, all states on top of each other, and both directions.
/// </summary>
internal static class RecurrentNetworks
{
    public static IReadOnlyList<NetworkDescription> All { get; } =
    [
        new("gru", [9, 3],
            [new Recurrent(6, IsLong: false), new Dense(3, Identity)],
            [new Dense(5, Tanh), new Repeat(9), new Recurrent(4, IsLong: false) { ReturnsSequences = true }, new Conv(3, [1], Identity)])
        {
            KeepsTrained = true,
        },
        new("gru-bidirectional", [7, 2],
            [
                new Conv(4, [3], Tanh),
                new Recurrent(3, IsLong: false) { ReturnsSequences = true, IsBidirectional = true },
                new Recurrent(2, IsLong: false) { IsBidirectional = true },
            ],
            [
                new Repeat(7),
                new Recurrent(3, IsLong: false) { ReturnsSequences = true, IsBidirectional = true },
                new Recurrent(2, IsLong: false) { ReturnsSequences = true },
            ]),
        new("lstm", [9, 3],
            [new Recurrent(5, IsLong: true) { ReturnsSequences = true }, new Recurrent(4, IsLong: true)],
            [new Repeat(9), new Recurrent(6, IsLong: true) { ReturnsSequences = true }, new Conv(3, [1], Sigmoid)])
        {
            KeepsTrained = true,
        },
        new("lstm-bidirectional", [7, 2],
            [
                new Conv(4, [3], Relu),
                new Recurrent(3, IsLong: true) { ReturnsSequences = true, IsBidirectional = true },
                new Recurrent(2, IsLong: true) { IsBidirectional = true },
            ],
            [
                new Repeat(7),
                new Recurrent(3, IsLong: true) { ReturnsSequences = true, IsBidirectional = true },
                new Conv(2, [1], Identity),
            ]),
    ];
}
