namespace Autoencoders.Hosting;

/// <summary>The source of an anomaly detector and what is asked of it.</summary>
/// <typeparam name="TNetwork">The network.</typeparam>
public sealed class DetectorOptions<TNetwork> : ModelOptions
    where TNetwork : class, IAutoencoder<TNetwork>
{
    /// <summary>Refuses a detector that was loaded by throwing an exception, for example after judging rows whose verdicts are known.</summary>
    public Action<AnomalyDetector<TNetwork>>? Verify { get; set; }

    /// <summary>Takes a detector that code makes, such as one whose file is part of the program.</summary>
    /// <param name="create">Makes the detector, at each load.</param>
    public void From(Func<AnomalyDetector<TNetwork>> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        Create = create;
    }

    /// <summary>Makes the detector; null where it is read.</summary>
    internal Func<AnomalyDetector<TNetwork>>? Create { get; private set; }

    internal override bool IsMadeByCode => Create is not null;
}
