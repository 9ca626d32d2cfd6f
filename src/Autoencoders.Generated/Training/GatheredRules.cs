namespace Autoencoders;

/// <summary>The limits of training a network of sparse rows: what judges or teaches by whole rows has none there.</summary>
internal static class GatheredRules
{
    /// <exception cref="ArgumentException">An option needs rows that are written out.</exception>
    public static void Require<TNetwork>(ISampleSource samples, TrainingOptions options)
        where TNetwork : class, ITrainable<TNetwork>
    {
        if (TNetwork.GatheredUnits == 0)
            return;
        if (options.Contamination > 0 && samples is SparseDataset)
            throw new ArgumentException("Contamination judges rows that are written out, and the samples are sparse rows.", nameof(options));
        if (options.Anomalies is not null)
            throw new ArgumentException("A network of sparse rows can't learn from anomalies.", nameof(options));
    }

    /// <exception cref="ArgumentException">The network takes sparse rows.</exception>
    public static void RefuseIn<TNetwork>(string name)
        where TNetwork : class, ITrainable<TNetwork>
    {
        if (TNetwork.GatheredUnits > 0)
            throw new ArgumentException("Networks of sparse rows can't teach each other.", name);
    }
}
