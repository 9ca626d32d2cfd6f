namespace Autoencoders.Reporting;

/// <summary>The rules that the options of a report must keep.</summary>
internal static class ReportRules
{
    /// <exception cref="ArgumentException">Something does not fit the network, or the samples.</exception>
    public static void Require<TNetwork>(ReportOptions options)
        where TNetwork : class, INetwork<TNetwork>
    {
        RequireRows<TNetwork>(options.Samples, nameof(options.Samples));
        RequireRows<TNetwork>(options.Anomalies, nameof(options.Anomalies));
        if (options.Image?.Problem(TNetwork.InputLength) is { } problem)
            throw new ArgumentException(problem, nameof(options));
        if (options.RowNames is { } rows && rows.Count != (options.Samples?.Count ?? 0))
        {
            throw new ArgumentException(
                $"There are {rows.Count} names of rows for {options.Samples?.Count ?? 0} samples.", nameof(options));
        }
        if (options.ColumnNames is { } columns && columns.Count > TNetwork.InputLength)
        {
            throw new ArgumentException(
                $"There are {columns.Count} names of columns for rows of {TNetwork.InputLength} values.", nameof(options));
        }
    }

    /// <exception cref="ArgumentException">The options hold what a detector has by itself.</exception>
    public static void RequireOfDetector(ReportOptions options)
    {
        if (options.Threshold is not null)
            throw new ArgumentException("A detector has a threshold of its own: leave out Threshold.", nameof(options));
        if (options.Anomalies is not null)
        {
            throw new ArgumentException(
                "A detector knows anomalies by the labels of its samples: give them among Samples and leave out Anomalies.",
                nameof(options));
        }
    }

    private static void RequireRows<TNetwork>(Dataset? samples, string name)
        where TNetwork : class, INetwork<TNetwork>
    {
        if (samples is null)
            return;
        if (samples.Length != TNetwork.InputLength)
            throw new ArgumentException($"{name} have rows of {samples.Length} values; the network takes {TNetwork.InputLength}.", name);
        if (samples.ConditionLength != TNetwork.ConditionLength)
        {
            throw new ArgumentException(
                $"{name} have conditions of {samples.ConditionLength} values; the network takes {TNetwork.ConditionLength}.", name);
        }
    }
}
