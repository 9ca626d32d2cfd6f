using Autoencoders.Benchmarks.Layers;
using Autoencoders.Benchmarks.Peers;
using Images;
using TorchSharp.Modules;

namespace Autoencoders.Benchmarks.Fashion;

/// <summary>One network, as a generated class and in TorchSharp.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Contestants">Makes both, with the same first weights.</param>
internal sealed record Match(string Name, Func<Schedule, IContestant[]> Contestants)
{
    /// <summary>The networks of <c>samples/Images</c>.</summary>
    public static IReadOnlyList<Match> All { get; } =
    [
        Of<ConvolutionalAutoencoder>("conv", ConvolutionalStack.Shape, ConvolutionalStack.Create()),
        Of<DenseAutoencoder>(
            "dense", [784], DenseStack.Create([784, 256, 128, 256, 784], code: Activation.Identity, output: Activation.Sigmoid)),
    ];

    private static Match Of<TNetwork>(string name, int[] shape, ILayer[] layers)
        where TNetwork : class, IAutoencoder<TNetwork> => new(name, schedule =>
    {
        TNetwork network = TNetwork.Create(schedule.Seed);
        Sequential rival = TorchModel.Build(layers);
        TorchModel.Fill(rival, PyTorchParameters.Read(network));
        return [new GeneratedContestant<TNetwork>(network, schedule.Threads), new TorchContestant(rival, shape, schedule.Threads)];
    });
}
