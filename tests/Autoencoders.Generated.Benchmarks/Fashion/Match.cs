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
        Of<ConvolutionalAutoencoder>("conv"),
        Of<DenseAutoencoder>("dense"),
        new("sparse", Sparse),
        new("denoising", Denoising),
        new("variational", Variational),
    ];

    private static IContestant[] Sparse(Schedule schedule)
    {
        SparseAutoencoder network = new(schedule.Seed);
        (Sequential encoder, Sequential decoder, LayerDescription code) = AroundTheCode<SparseAutoencoder>();
        Sequential rival = Sequential(encoder, new TopK(code.GetInt32(FactNames.Active)), decoder);
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
        Sequential rival = TorchModel.Build(LayerCatalog.Of(NetworkDescription.Of<DenoisingAutoencoder>().Layers));
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
        (Sequential encoder, Sequential decoder, _) = AroundTheCode<VariationalAutoencoder>();
        TorchModel.Fill(encoder, weights[..4]);
        TorchModel.Fill(decoder, weights[4..]);
        return [new GeneratedVariational(network, schedule.Threads), new TorchVariational(encoder, decoder, schedule.Threads)];
    }

    private static Match Of<TNetwork>(string name)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork> => new(name, schedule =>
    {
        TNetwork network = TNetwork.Create(schedule.Seed);
        NetworkDescription description = NetworkDescription.Of<TNetwork>();
        Sequential rival = TorchModel.Build(LayerCatalog.Of(description.Layers));
        TorchModel.Fill(rival, PyTorchParameters.Read(network));
        int[] shape = LayerCatalog.ChannelsFirst(description.Input);
        return [new GeneratedContestant<TNetwork>(network, schedule.Threads), new TorchContestant(rival, shape, schedule.Threads)];
    });

    /// <summary>The layers before and behind the one that turns values into the code, which PyTorch has no module for.</summary>
    private static (Sequential Encoder, Sequential Decoder, LayerDescription Code) AroundTheCode<TNetwork>()
        where TNetwork : class, INetwork<TNetwork>
    {
        NetworkDescription network = NetworkDescription.Of<TNetwork>();
        return (
            TorchModel.Build(LayerCatalog.Of(network.Layers.Take(network.EncoderLayers - 1))),
            TorchModel.Build(LayerCatalog.Of(network.Layers.Skip(network.EncoderLayers))),
            network.Code);
    }
}
