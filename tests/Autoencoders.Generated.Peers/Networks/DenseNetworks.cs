using Autoencoders.Peers.Layers;
using static Autoencoders.Peers.Activation;

namespace Autoencoders.Peers.Networks;

/// <summary>Dense layers, widths that no register divides.</summary>
internal static class DenseNetworks
{
    public static IReadOnlyList<NetworkDescription> All { get; } =
    [
        new("linear", [10],
            [new Dense(4, Identity)],
            [new Dense(10, Identity)])
        {
            Batch = 13, KeepsTrained = true,
        },
        new("tiny", [16],
            [new Dense(8, Relu), new Dense(3, Identity)],
            [new Dense(8, Relu), new Dense(16, Identity)])
        {
            Batch = 13, KeepsTrained = true,
        },
        new("mirrored", [64],
            [new Dense(32, Relu), new Dense(8, Identity)],
            [new Dense(32, Relu), new Dense(64, Sigmoid)])
        {
            Loss = Loss.BinaryCrossEntropy, Batch = 13, KeepsTrained = true,
        },
        new("odd", [13],
            [new Dense(7, Tanh), new Dense(5, Tanh), new Dense(3, Tanh)],
            [new Dense(5, Tanh), new Dense(7, Tanh), new Dense(13, Identity)])
        {
            Batch = 13, KeepsTrained = true,
        },
        new("logistic", [24],
            [new Dense(10, Sigmoid), new Dense(4, Sigmoid)],
            [new Dense(10, Sigmoid), new Dense(24, Sigmoid)])
        {
            Batch = 13, KeepsTrained = true,
        },
        new("wide", [70],
            [new Dense(45, Tanh), new Dense(17, Relu)],
            [new Dense(45, Tanh), new Dense(70, Sigmoid)])
        {
            Loss = Loss.BinaryCrossEntropy, Batch = 13, KeepsTrained = true,
        },
        new("asymmetric", [20],
            [new Dense(12, Tanh), new Dense(6, Sigmoid)],
            [new Dense(9, Relu), new Dense(33, Identity), new Dense(20, Tanh)])
        {
            Batch = 13, KeepsTrained = true,
        },
    ];
}
