using Autoencoders.Peers.Layers;
using static Autoencoders.Peers.Activation;

namespace Autoencoders.Peers.Networks;

/// <summary>Attention over sequences: alone, and in the blocks of transformers.</summary>
internal static class AttentionNetworks
{
    public static IReadOnlyList<NetworkDescription> All { get; } =
    [
        new("attention", [7, 6],
            [
                new Attention(1),
                new Conv(5, [1], Tanh),
                new Positions(Learned: true),
                new Attention(5) { Causal = true },
                new Conv(2, [1], Identity),
            ],
            [new Conv(6, [1], Relu), new Attention(3)]),
        new("transformer", [36, 3],
            [
                new Conv(8, [1], Identity),
                new Positions(Learned: false),
                new ResidualSpan(Identity, new LayerNorm(Identity), new Attention(2)),
                new ResidualSpan(Identity, new LayerNorm(Identity), new Conv(16, [1], Gelu), new Conv(8, [1], Identity)),
                new LayerNorm(Identity),
                new Conv(2, [1], Identity),
            ],
            [
                new Conv(8, [1], Identity),
                new ResidualSpan(Identity, new LayerNorm(Identity), new Attention(4) { Causal = true }),
                new LayerNorm(Identity),
                new Conv(3, [1], Identity),
            ]),
    ];
}
