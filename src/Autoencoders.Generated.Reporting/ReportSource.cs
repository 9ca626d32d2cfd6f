using System.Collections.Immutable;

namespace Autoencoders.Reporting;

/// <summary>All that the sections read: facts of the network and of its training, and what it makes of the samples.</summary>
internal sealed record ReportSource(ReportOptions Options, TrainingResult? Result)
{
    public required string Name { get; init; }

    public required NetworkDescription Network { get; init; }

    public required int InputLength { get; init; }

    public required int CodeLength { get; init; }

    public required int ParameterCount { get; init; }

    public required long MultiplyAdds { get; init; }

    public required ImmutableArray<TensorLayout> Tensors { get; init; }

    /// <summary>True if the loss compares directions: a reconstruction has the size that is nearest to its sample.</summary>
    public required bool ComparesDirections { get; init; }

    /// <summary>The weights, as <see cref="Tensors"/> lays them out; a copy.</summary>
    public required float[] State { get; init; }

    /// <summary>The rows that reconstructions, codes and errors belong to, in network units; null without samples.</summary>
    public Dataset? Samples { get; private init; }

    /// <summary>Row-major: samples x code length; empty without samples.</summary>
    public float[] Codes { get; private init; } = [];

    /// <summary>The reconstruction error of each sample, or the score of its detector, infinite where it is no number; empty without samples.</summary>
    public float[] Errors { get; private init; } = [];

    /// <summary>The reconstruction error of each known anomaly, infinite where it is no number; empty without any.</summary>
    public float[] AnomalyErrors { get; private init; } = [];

    /// <summary>The samples that are shown; null without samples.</summary>
    public ShownRows? Shown { get; private init; }

    /// <summary>The columns that differ most, of the shown rows and of the alarms; empty of images and series.</summary>
    public IReadOnlyDictionary<int, FeatureContribution[]> Differing { get; private init; } =
        ImmutableDictionary<int, FeatureContribution[]>.Empty;

    /// <summary>The verdicts of the detector; null without one.</summary>
    public Detection? Detection { get; private init; }

    /// <summary>The series that a streaming detector watched; null without one.</summary>
    public WatchedSeries? Watched { get; init; }

    /// <summary>The samples that the network draws by itself; null where it cannot, or has no conditions to draw with.</summary>
    public DrawnSamples? Drawn { get; private init; }

    /// <summary>The mean divergence of each unit of the code; empty where the code is no distribution, or without samples.</summary>
    public double[] Divergences { get; private init; } = [];

    /// <summary>The use of the codebook; null without one.</summary>
    public EntryUse? Entries { get; private init; }

    /// <summary>The error above which a row is taken for an anomaly; null for none.</summary>
    public float? Threshold => Detection?.Threshold ?? Options.Threshold;

    public static ReportSource Of<TNetwork>(TNetwork network, NetworkRows rows, TrainingResult? result, ReportOptions options)
        where TNetwork : class, INetwork<TNetwork>
    {
        ReportRules.Require<TNetwork>(options);
        Dataset? samples = options.Samples is { Count: > 0 } some ? rows.Scale(some) : null;
        float[] errors = MeasureErrors(options.Samples, rows);
        bool comparesDirections = TNetwork.LossDomain == LossDomain.Directions;
        ShownRows? shown = samples is null ? null : ShownRows.Of(samples, errors, (gathered, values) =>
        {
            rows.Reconstruct(gathered, values);
            if (comparesDirections)
                Proportion.Fit(gathered, values);
        });
        Detection? detection = rows.Detect?.Invoke(options.Samples, errors);
        var source = new ReportSource(options, result)
        {
            Name = typeof(TNetwork).Name,
            Network = TNetwork.Description,
            InputLength = TNetwork.InputLength,
            CodeLength = TNetwork.CodeLength,
            ParameterCount = TNetwork.ParameterCount,
            MultiplyAdds = TNetwork.MultiplyAdds,
            Tensors = [.. TNetwork.Tensors],
            ComparesDirections = comparesDirections,
            State = network.State.ToArray(),
            Samples = samples,
            Codes = Fill(samples, TNetwork.CodeLength, rows.Encode),
            Errors = errors,
            AnomalyErrors = MeasureErrors(options.Anomalies, rows),
            Shown = shown,
            Detection = detection,
            Entries = network is IQuantized quantized ? EntryUse.Of(quantized, samples) : null,
        };
        if (network is IVariational variational)
        {
            source = source with
            {
                Divergences = samples is null ? [] : UnitDivergences.Of(variational, samples, TNetwork.CodeLength),
                Drawn = DrawnSamples.Of(
                    variational, TNetwork.InputLength, TNetwork.ConditionLength > 0, samples, shown?.Typical ?? []),
            };
        }

        return source with { Differing = DifferingColumns(source, rows, TNetwork.AcceptsMissing) };
    }

    /// <summary>The name of a label.</summary>
    public string LabelName(int label) =>
        Options.LabelNames is { } names && (uint)label < (uint)names.Count ? names[label]
            : Detection is not null ? label == 0 ? "normal" : "anomaly"
            : Figure.Whole(label);

    /// <summary>The name of a sample.</summary>
    public string RowName(int row) => Options.RowNames is { } names ? names[row] : $"row {Figure.Whole(row + 1)}";

    /// <summary>The name of a column.</summary>
    public string ColumnName(int column) =>
        (Options.ColumnNames ?? Options.Samples?.ColumnNames) is { } names && column < names.Count
            ? names[column]
            : $"column {Figure.Whole(column + 1)}";

    /// <summary>A quantity of the loss, with its unit if that has a name.</summary>
    public string InErrorUnit(string quantity) => Options.ErrorUnit is { } unit ? $"{quantity}, {unit}" : quantity;

    /// <summary>True if rows are told apart by a score that is not their reconstruction error, and has not its unit.</summary>
    public bool HasScores => Detection is { IsError: false };

    /// <summary>The error of a sample, with its unit if that has a name; or its score.</summary>
    public string ErrorOf(int row) => HasScores
        ? $"score {Figure.Short(Errors[row])}"
        : $"error {Figure.Short(Errors[row])}{(Options.ErrorUnit is { } unit ? " " + unit : "")}";

    private static Dictionary<int, FeatureContribution[]> DifferingColumns(ReportSource source, NetworkRows rows, bool mayMiss)
    {
        if (source.Samples is not { } samples || source.Shown is not { } shown || source.Options.Image is not null)
            return [];
        IEnumerable<int> asked = source.Options.IsSeries ? [] : shown.Reconstructions.Keys;
        if (rows.Explain is { } explain)
        {
            return asked.Union(source.Detection?.Alarms.Take(Sections.AlarmSection.Most) ?? []).ToDictionary(
                row => row, row => explain(source.Options.Samples!, row));
        }

        return asked.ToDictionary(row => row, row => Differences.Of(samples[row], shown.Reconstructions[row], mayMiss));
    }

    // What is no number is as wrong as can be, and stands behind all others in their order.
    private static float[] MeasureErrors(Dataset? samples, NetworkRows rows) =>
        Array.ConvertAll(Fill(samples, 1, rows.MeasureErrors), error => float.IsNaN(error) ? float.PositiveInfinity : error);

    private static float[] Fill(Dataset? samples, int length, Action<Dataset, float[]> fill)
    {
        if (samples is null || samples.Count == 0)
            return [];
        if ((long)samples.Count * length > Array.MaxLength)
        {
            throw new ArgumentException(
                $"{samples.Count} samples with codes of {length} values are more than the {Array.MaxLength} values that an array holds.",
                nameof(samples));
        }

        var values = new float[samples.Count * length];
        fill(samples, values);
        return values;
    }
}
