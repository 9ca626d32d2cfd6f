using Autoencoders.Peers.Layers;
using static Autoencoders.Peers.Activation;

namespace Autoencoders.Peers.Networks;

/// <summary>Each loss, of vectors and, where it looks at more than single elements, of images.</summary>
internal static class LossNetworks
{
    public static IReadOnlyList<NetworkDescription> All { get; } =
    [
        Dense("mean-absolute-error", Identity, Loss.MeanAbsoluteError, Samples.Signed),
        Dense("huber", Identity, Loss.Huber, Samples.Signed),
        Dense("categorical-cross-entropy", Softmax, Loss.CategoricalCrossEntropy, Samples.Distributions),
        Dense("poisson", Softplus, Loss.PoissonNegativeLogLikelihood, Samples.Counts),
        Dense("cosine-distance", Identity, Loss.CosineDistance, Samples.Signed),
        Image("categorical-cross-entropy2d", Softmax, Loss.CategoricalCrossEntropy, Samples.Distributions),
        Image("poisson2d", Softplus, Loss.PoissonNegativeLogLikelihood, Samples.Counts),
        Image("cosine-distance2d", Tanh, Loss.CosineDistance, Samples.Signed),
    ];

    private static NetworkDescription Dense(string name, Activation output, Loss loss, SampleMaker samples) => new(name, [10],
        [new Dense(6, Tanh), new Dense(3, Identity)],
        [new Dense(6, Tanh), new Dense(10, output)])
    {
        Loss = loss, Samples = samples,
    };

    private static NetworkDescription Image(string name, Activation output, Loss loss, SampleMaker samples) => new(name, [4, 3, 3],
        [new Conv(4, [3, 3], Tanh), new Conv(2, [1, 1], Identity)],
        [new Conv(4, [3, 3], Tanh), new Conv(3, [1, 1], output)])
    {
        Loss = loss, Samples = samples,
    };
}
