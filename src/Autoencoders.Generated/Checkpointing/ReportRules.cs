using System.Collections.Immutable;

namespace Autoencoders;

/// <summary>The rules of the reports in a checkpoint: one for each finished epoch, as this run can have written it.</summary>
internal sealed class ReportRules(ITrainingStep step, TrainingOptions options, TrainingNumbers numbers)
{
    private readonly ImmutableArray<LossTerm> _terms = step.Terms;

    /// <summary>The first value that can't belong to this run; null if all can.</summary>
    public string? Wrong(IReadOnlyList<EpochReport> reports)
    {
        if (reports.Count != numbers.Epoch - 1)
            return $"{reports.Count} reports before epoch {numbers.Epoch}";
        TimeSpan before = TimeSpan.Zero;
        for (int i = 0; i < reports.Count; i++)
        {
            EpochReport report = reports[i];
            string? wrong = report.Epoch != i + 1 ? $"the number {report.Epoch}"
                : report.Epochs < report.Epoch ? $"{report.Epochs} epochs"
                : report.Elapsed < before || report.Elapsed > numbers.Elapsed ? $"a training of {report.Elapsed}"
                : report.Remaining < TimeSpan.Zero ? $"a remaining time of {report.Remaining}"
                : report.Level != 0 ? $"level {report.Level}"
                : report.Progress != 1 ? $"a progress of {report.Progress}"
                : WrongLoss(report) ?? WrongMeasure(report);
            if (wrong is not null)
                return $"{wrong} in the report of epoch {i + 1}";
            before = report.Elapsed;
        }

        return null;
    }

    private string? WrongLoss(in EpochReport report)
    {
        if (!float.IsFinite(report.Loss))
            return $"a loss of {report.Loss}";
        if (report.ValidationLoss is null != options.Validation is null)
            return report.ValidationLoss is { } loss ? $"a validation loss of {loss} without a validation set" : "no validation loss";
        if (report is { CleanValidationLoss: { } clean, ValidationLoss: null })
            return $"a validation loss of {clean} without a validation set";
        if (!float.IsFinite(report.ValidationLoss ?? 0) || !float.IsFinite(report.CleanValidationLoss ?? 0))
            return $"validation losses of {report.ValidationLoss} and {report.CleanValidationLoss}";
        if (report.ValidationLossEntropy is { } entropy && !(entropy >= 0 && float.IsFinite(entropy)))
            return $"a loss entropy of {entropy}";
        if (report.Terms.Length != _terms.Length)
            return $"{report.Terms.Length} terms of {_terms.Length}";
        for (int term = 0; term < _terms.Length; term++)
        {
            LossTermValue part = report.Terms[term];
            if (part.Name != _terms[term].Name)
                return $"the term '{part.Name}'";
            if (float.IsNaN(part.Value) || !float.IsFinite(part.Contribution))
                return $"{part.Value} and {part.Contribution} for '{part.Name}'";
        }

        return null;
    }

    private string? WrongMeasure(in EpochReport report)
    {
        if (!(report.SamplesPerSecond >= 0))
            return $"{report.SamplesPerSecond} samples a second";
        if (!(report.LearningRate >= 0) || !double.IsFinite(report.LearningRate))
            return $"a learning rate of {report.LearningRate}";
        if (!(report.GradientNorm >= 0))
            return $"a norm of {report.GradientNorm}";
        int units = step.Workspace.CodeUse.Length;
        if (report.CodeUse is not { } use)
            return units == 0 ? null : "no use of the code";
        bool isUse = use.Units == units && use.MeanActive >= 0 && double.IsFinite(use.MeanActive)
            && use.Dead >= 0 && use.Dead <= units && use.Perplexity >= 0 && double.IsFinite(use.Perplexity);
        return isUse && units > 0 ? null : $"a use of the code of {use}";
    }
}
