using Autoencoders.Peers.Layers;
using static Autoencoders.Peers.Activation;

namespace Autoencoders.Peers.Networks;

/// <summary>Each activation of a hidden layer, of the code and of the output.</summary>
internal static class ActivationNetworks
{
    public static IReadOnlyList<NetworkDescription> All { get; } =
    [
        Everywhere("leaky-relu", LeakyRelu(0.2)),
        Everywhere("elu", Elu(0.7)),
        
        // Larger values make its first steps jump, and the end of the curve a matter of rounding.
        Everywhere("selu", Selu) with { Samples = Samples.Waves },

        Everywhere("gelu", Gelu),
        Everywhere("gelu-tanh", GeluTanh),
        Everywhere("silu", Silu),
        Everywhere("mish", Mish),
        Everywhere("hard-sigmoid", HardSigmoid),
        Everywhere("hard-tanh", HardTanh),
        Everywhere("softplus", Softplus),
        Everywhere("softsign", Softsign),
        Everywhere("softmax", Softmax),
        new("softmax2d", [4, 3, 3],
            [new Conv(4, [3, 3], Softmax), new Conv(2, [1, 1], Softmax)],
            [new Conv(4, [3, 3], Softmax), new Conv(3, [1, 1], Softmax)])
        {
            Samples = Samples.Distributions,
        },
        // The slope and the limit that hold where none is named.
        new("leaky-relu-elu", [9],
            [new Dense(6, LeakyRelu(0.01)), new Dense(4, Elu(1))],
            [new Dense(6, LeakyRelu(0.01)), new Dense(9, Elu(1))])
        {
            Samples = Samples.Signed,
        },
    ];

    private static NetworkDescription Everywhere(string name, Activation activation) => new(name, [9],
        [new Dense(6, activation), new Dense(4, activation)],
        [new Dense(6, activation), new Dense(9, activation)])
    {
        Samples = Samples.Signed,
    };
}
