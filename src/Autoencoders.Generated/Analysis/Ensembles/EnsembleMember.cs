namespace Autoencoders;

/// <summary>
/// A member of an <see cref="AnomalyEnsemble"/>: a class of networks and the seed of one of them, or a network that is trained already.
/// Members may be of different classes, such as ones with codes of different sizes.
/// </summary>
public sealed class EnsembleMember
{
    private EnsembleMember(
        string architecture,
        Func<Dataset, TrainingOptions, CancellationToken, IEnsembleNetwork> train,
        Func<ITensorSource, IEnsembleNetwork> read) =>
        (Architecture, Train, Read) = (architecture, train, read);

    /// <summary>The layers of the network in one line. It chooses the class of a network in a file.</summary>
    public string Architecture { get; }

    /// <summary>Trains the network on rows in network units.</summary>
    internal Func<Dataset, TrainingOptions, CancellationToken, IEnsembleNetwork> Train { get; }

    /// <summary>Makes a network of the tensors of a file.</summary>
    internal Func<ITensorSource, IEnsembleNetwork> Read { get; }

    /// <summary>A network to be trained, or its class alone where an ensemble is loaded.</summary>
    /// <typeparam name="TNetwork">The class.</typeparam>
    /// <param name="seed">Chooses the initial weights, the order of the samples and all noise.</param>
    /// <param name="optimizer">Makes the optimizer; null for <see cref="Adam"/> with a learning rate of 0.001.</param>
    public static EnsembleMember Of<TNetwork>(int seed = 0, Func<IOptimizer>? optimizer = null)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        return new EnsembleMember(TNetwork.Architecture, TrainNew, ReadFrom<TNetwork>);

        IEnsembleNetwork TrainNew(Dataset training, TrainingOptions options, CancellationToken cancellationToken)
        {
            TNetwork network = TNetwork.Create(seed);
            new Trainer<TNetwork>(network, optimizer?.Invoke() ?? new Adam(1e-3f))
                .Fit(training, options with { Seed = seed }, progress: null, cancellationToken);
            return new EnsembleNetwork<TNetwork>(network);
        }
    }

    /// <summary>A network that is trained already, and stays as it is.</summary>
    /// <typeparam name="TNetwork">Its class.</typeparam>
    /// <param name="network">The network, which nobody trains any further.</param>
    public static EnsembleMember Of<TNetwork>(TNetwork network)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        var trained = new EnsembleNetwork<TNetwork>(network);
        return new EnsembleMember(TNetwork.Architecture, (_, _, _) => trained, ReadFrom<TNetwork>);
    }

    private static EnsembleNetwork<TNetwork> ReadFrom<TNetwork>(ITensorSource source)
        where TNetwork : class, IAutoencoder<TNetwork> =>
        new(WeightsReader.Read<TNetwork>(source, TensorNames.Unchanged, out _));
}
