using Autoencoders.Peers.Layers;
using static Autoencoders.Peers.Activation;

namespace Autoencoders.Peers.Networks;

/// <summary>Contracted encoders: of one layer by the norm itself, of several by the directions that the library draws.</summary>
internal static class ContractiveNetworks
{
    public static IReadOnlyList<NetworkDescription> All { get; } =
    [
        new("contractive", [12], [new Dense(7, Sigmoid)], [new Dense(12, Sigmoid)])
        {
            Loss = Loss.BinaryCrossEntropy,
            Contraction = new Contraction(0.3),
            KeepsTrained = true,
        },
        new("contractivetied", [9], [new Dense(11, Silu)], [new TiedDense(0, Identity)]) { Contraction = new Contraction(0.05) },
        new("contractivedeep", [10], [new Dense(8, Tanh), new Dense(6, Gelu), new Dense(4, Sigmoid)], [new Dense(10, Identity)])
        {
            Contraction = new Contraction(0.2, Probes: 1),
            KeepsTrained = true,
        },
        new("contractiveprobes", [9], [new Dense(7, Softplus), new Dense(3, Identity)], [new Dense(6, Elu(1)), new Dense(9, Identity)])
        {
            Contraction = new Contraction(0.1, Probes: 3),
        },
        new("contractive2d", [4, 4, 2],
            [new Conv(3, [3, 3], Silu) { Stride = 2 }, new Conv(2, [3, 3], Sigmoid)],
            [new ConvTranspose(3, [3, 3], Tanh) { Stride = 2 }, new Conv(2, [3, 3], Identity)])
        {
            Contraction = new Contraction(0.1, Probes: 2),
        },
    ];
}
