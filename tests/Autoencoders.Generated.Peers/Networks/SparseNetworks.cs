using Autoencoders.Peers.Layers;
using static Autoencoders.Peers.Activation;

namespace Autoencoders.Peers.Networks;

/// <summary>Sparse codes of each kind, of vectors and of images.</summary>
internal static class SparseNetworks
{
    public static IReadOnlyList<NetworkDescription> All { get; } =
    [
        new("sparse-activity", [12], [new Dense(15, Relu)], [new Dense(12, Sigmoid)])
        {
            Loss = Loss.BinaryCrossEntropy,
            Sparsity = new Sparsity(ActivityL1: 0.01),
            KeepsTrained = true,
        },
        new("sparse-activity2d", [4, 4, 2],
            [new Conv(3, [3, 3], Tanh) { Stride = 2 }],
            [new ConvTranspose(2, [3, 3], Identity) { Stride = 2 }])
        {
            Sparsity = new Sparsity(ActivityL1: 0.02),
        },
        new("sparse-rate", [12], [new Dense(9, Tanh), new Dense(7, Sigmoid)], [new Dense(9, Tanh), new Dense(12, Identity)])
        {
            Sparsity = new Sparsity(TargetRate: 0.05, RateWeight: 0.1),
            KeepsTrained = true,
        },
        new("sparse-rate2d", [4, 4, 2],
            [new Conv(3, [3, 3], Sigmoid) { Stride = 2 }],
            [new ConvTranspose(2, [3, 3], Identity) { Stride = 2 }])
        {
            Sparsity = new Sparsity(TargetRate: 0.2, RateWeight: 0.3),
        },
        new("sparse-largest", [12], [new Dense(15, Identity)], [new Dense(12, Sigmoid)])
        {
            Loss = Loss.BinaryCrossEntropy,
            Sparsity = new Sparsity(ActiveUnits: 4),
            KeepsTrained = true,
        },
        new("sparse-largest2d", [4, 4, 2],
            [new Conv(5, [3, 3], Tanh) { Stride = 2 }],
            [new ConvTranspose(2, [3, 3], Identity) { Stride = 2 }])
        {
            Sparsity = new Sparsity(ActiveUnits: 2),
        },
    ];
}
