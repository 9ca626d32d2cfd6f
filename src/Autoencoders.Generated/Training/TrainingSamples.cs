namespace Autoencoders;

/// <summary>Checks that a dataset is what a network can be trained or measured on.</summary>
internal static class TrainingSamples
{
    /// <summary>Checks the samples that the options of a run bring.</summary>
    /// <exception cref="ArgumentException">They do not fit the network, or are missing where another option needs them.</exception>
    public static void RequireOf<TNetwork>(TrainingOptions options)
        where TNetwork : class, INetwork<TNetwork>
    {
        if (options.Validation is not null)
            Require<TNetwork>(options.Validation, nameof(TrainingOptions.Validation));
        if (options is { EarlyStopping: not null, Validation: null })
            throw new ArgumentException("EarlyStopping needs a validation loss, but Validation is not set.", nameof(options));
        if (options.Anomalies is not null)
            Require<TNetwork>(options.Anomalies, nameof(TrainingOptions.Anomalies));
    }

    /// <exception cref="ArgumentException">It is not; with the sizes, or with the place of the value that is not finite.</exception>
    public static void Require<TNetwork>(ISampleSource samples, string name)
        where TNetwork : class, INetwork<TNetwork>
    {
        if (samples.Length != TNetwork.InputLength)
        {
            throw new ArgumentException(
                $"The samples have {samples.Length} values each; the network takes {TNetwork.InputLength}.", name);
        }

        if (samples.Count == 0)
            throw new ArgumentException("There are 0 samples; at least 1 is needed.", name);
        var inMemory = samples as Dataset; // Rows that come from elsewhere are checked as they come.
        if (inMemory is not null)
        {
            NonFinite.RefuseIn<TNetwork>(inMemory.Values.Span, name);
            OutsideDomain.Refuse<TNetwork>(inMemory.Values.Span, name);
        }

        if (samples is SparseDataset sparse && TNetwork.LossDomain == LossDomain.Selections)
            OutsideDomain.RefuseEntries(sparse, name);

        if (samples is SeriesWindows { Series: { InMemory: true } series })
            SeriesValues.Refuse<TNetwork>(series, name);

        // A network without conditions leaves those of the samples alone, as it does their labels.
        if (TNetwork.ConditionLength == 0)
            return;
        if (samples.ConditionLength != TNetwork.ConditionLength)
        {
            throw new ArgumentException(
                $"The samples have conditions of {samples.ConditionLength} values each; the network takes {TNetwork.ConditionLength}. "
                + $"Add them with {nameof(Dataset)}.{nameof(Dataset.WithConditions)} or {nameof(Dataset.WithOneHotLabels)}.",
                name);
        }

        if (inMemory is not null)
            NonFinite.Refuse(inMemory.Conditions.Span, samples.ConditionLength, name);
    }
}
