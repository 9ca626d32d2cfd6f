using Autoencoders.Benchmarks.Layers;
using Autoencoders.Benchmarks.Peers;
using Images;
using TorchSharp.Modules;
using static TorchSharp.torch.nn;

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
        new("sparse", Sparse),
        new("denoising", Denoising),
        new("variational", Variational),
    ];

    private static IContestant[] Sparse(Schedule schedule)
    {
        SparseAutoencoder network = new(schedule.Seed);
        Sequential encoder = TorchModel.Build(DenseStack.Create([784, 1024], Activation.Relu, Activation.Relu));
        Sequential decoder = TorchModel.Build(DenseStack.Create([1024, 784], Activation.Sigmoid, Activation.Sigmoid));
        Sequential rival = Sequential(encoder, new LargestUnits(100), decoder);
        TorchModel.Fill(rival, PyTorchParameters.Read(network));
        return
        [
            new GeneratedContestant<SparseAutoencoder>(network, schedule.Threads),
            new TorchContestant(rival, [784], schedule.Threads),
        ];
    }

    private static IContestant[] Denoising(Schedule schedule)
    {
        DenoisingAutoencoder network = new(schedule.Seed);
        Sequential rival = TorchModel.Build(DenseStack.Create([784, 256, 128, 256, 784], Activation.Identity, Activation.Sigmoid));
        TorchModel.Fill(rival, PyTorchParameters.Read(network));
        return
        [
            new NoisyTest(new GeneratedContestant<DenoisingAutoencoder>(network, schedule.Threads)),
            new NoisyTest(new TorchContestant(rival, [784], schedule.Threads, DenoisingAutoencoder.Amount)),
        ];
    }

    private static IContestant[] Variational(Schedule schedule)
    {
        VariationalAutoencoder network = new(schedule.Seed);
        float[][] weights = PyTorchParameters.Read(network);
        Sequential encoder = TorchModel.Build(DenseStack.Create([784, 400, 40], Activation.Relu, Activation.Identity));
        Sequential decoder = TorchModel.Build(DenseStack.Create([20, 400, 784], Activation.Relu, Activation.Sigmoid));
        TorchModel.Fill(encoder, weights[..4]);
        TorchModel.Fill(decoder, weights[4..]);
        return [new GeneratedVariational(network, schedule.Threads), new TorchVariational(encoder, decoder, schedule.Threads)];
    }

    private static Match Of<TNetwork>(string name, int[] shape, ILayer[] layers)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork> => new(name, schedule =>
    {
        TNetwork network = TNetwork.Create(schedule.Seed);
        Sequential rival = TorchModel.Build(layers);
        TorchModel.Fill(rival, PyTorchParameters.Read(network));
        return [new GeneratedContestant<TNetwork>(network, schedule.Threads), new TorchContestant(rival, shape, schedule.Threads)];
    });
}
