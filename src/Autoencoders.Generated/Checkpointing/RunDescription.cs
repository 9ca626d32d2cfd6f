using System.Globalization;

namespace Autoencoders;

/// <summary>
/// Everything beside network and data that decides the bits of a run, in one line: a checkpoint belongs to runs with the same one.
/// </summary>
internal static class RunDescription
{
    public static string Of(ISampleSource samples, TrainingOptions options, IOptimizer optimizer, bool corrupts)
    {
        string noise = corrupts && options.Validation is not null ? " with noise" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"samples {samples.Count} x {samples.Length} + {samples.ConditionLength} | validation {options.Validation?.Count ?? 0}{noise}"
            + $" | seed {options.Seed} | shuffle {options.Shuffle} | batch {options.BatchSize} x {options.AccumulationSteps}"
            + $" | {optimizer.Description} | learning rate {optimizer.LearningRate:R} | schedule {options.Schedule?.ToString() ?? "none"}"
            + $" | plateau {options.Plateau?.ToString() ?? "none"} | clipping {options.Clipping} | annealing {options.Annealing}"
            + $" | average {options.WeightAverage?.ToString("R", CultureInfo.InvariantCulture) ?? "none"}"
            + $" | early stopping {(options.EarlyStopping is { } stopping ? Of(stopping) : "none")}"
            + $"{(options.Contamination > 0 ? $" | {new Trimming(options)}" : "")}"
            + $"{(options.Anomalies is { } anomalies ? Of(anomalies, options) : "")}");
    }

    private static string Of(Dataset anomalies, TrainingOptions options) => string.Create(
        CultureInfo.InvariantCulture,
        $" | anomalies {anomalies.Count} weight {options.AnomalyWeight:R} margin {options.AnomalyMargin:R}");

    private static string Of(EarlyStopping stopping) => string.Create(
        CultureInfo.InvariantCulture,
        $"{stopping.MinimumImprovement:R} best {stopping.RestoreBestWeights}"
        + $"{(stopping.Measure == StoppingMeasure.ValidationLoss ? "" : $" by {stopping.Measure}")}");
}
