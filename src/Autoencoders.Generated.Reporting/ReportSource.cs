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

    /// <summary>The weights, as <see cref="Tensors"/> lays them out; a copy.</summary>
    public required float[] State { get; init; }

    /// <summary>The rows that reconstructions, codes and errors belong to; null without samples.</summary>
    public Dataset? Samples => Options.Samples is { Count: > 0 } samples ? samples : null;

    /// <summary>Row-major: samples x code length; empty without samples.</summary>
    public float[] Codes { get; private init; } = [];

    /// <summary>The reconstruction error of each sample; empty without samples.</summary>
    public float[] Errors { get; private init; } = [];

    /// <summary>The reconstruction error of each known anomaly; empty without any.</summary>
    public float[] AnomalyErrors { get; private init; } = [];

    /// <summary>The samples that are shown; null without samples.</summary>
    public ShownRows? Shown { get; private init; }

    public static ReportSource Of<TNetwork>(TNetwork network, NetworkRows rows, TrainingResult? result, ReportOptions options)
        where TNetwork : class, INetwork<TNetwork>
    {
        Require<TNetwork>(options.Samples, nameof(options.Samples));
        Require<TNetwork>(options.Anomalies, nameof(options.Anomalies));
        if (options.Image?.Problem(TNetwork.InputLength) is { } problem)
            throw new ArgumentException(problem, nameof(options));

        var source = new ReportSource(options, result)
        {
            Name = typeof(TNetwork).Name,
            Network = TNetwork.Description,
            InputLength = TNetwork.InputLength,
            CodeLength = TNetwork.CodeLength,
            ParameterCount = TNetwork.ParameterCount,
            MultiplyAdds = TNetwork.MultiplyAdds,
            Tensors = [.. TNetwork.Tensors],
            State = network.State.ToArray(),
            AnomalyErrors = Fill(options.Anomalies, 1, rows.MeasureErrors),
        };
        if (source.Samples is not { } samples)
            return source;
        float[] errors = Fill(samples, 1, rows.MeasureErrors);
        return source with
        {
            Codes = Fill(samples, TNetwork.CodeLength, rows.Encode),
            Errors = errors,
            Shown = ShownRows.Of(samples, errors, rows.Reconstruct),
        };
    }

    /// <summary>The name of a label.</summary>
    public string LabelName(int label) =>
        Options.LabelNames is { } names && (uint)label < (uint)names.Count ? names[label] : Figure.Whole(label);

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

    private static void Require<TNetwork>(Dataset? samples, string name)
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
