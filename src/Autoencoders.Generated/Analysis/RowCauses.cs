using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>Finds the features of a row with the largest errors.</summary>
internal static class RowCauses
{
    /// <summary>Finds them.</summary>
    /// <param name="judge">The detector.</param>
    /// <param name="row">The row, of the length that fits.</param>
    /// <param name="condition">Its condition.</param>
    /// <param name="typicalErrors">The mean error of each feature in normal rows.</param>
    /// <param name="contributions">Receives as many as it holds, at most one a feature.</param>
    /// <returns>How many it received.</returns>
    public static int Find(
        IRowJudge judge,
        ReadOnlySpan<float> row,
        ReadOnlySpan<float> condition,
        ReadOnlySpan<float> typicalErrors,
        Span<FeatureContribution> contributions)
    {
        int length = row.Length;
        SpanOverlap.RefuseAny(row, (ReadOnlySpan<FeatureContribution>)contributions, nameof(row), nameof(contributions));
        SpanOverlap.RefuseAny(condition, (ReadOnlySpan<FeatureContribution>)contributions, nameof(condition), nameof(contributions));
        Span<float> memory = ThreadMemory.OfSearch(3 * length);
        Span<float> values = memory[..length], reconstruction = memory[length..(2 * length)], errors = memory[(2 * length)..];
        if (judge.Scaler is { } scaler)
            scaler.Transform(row, values);
        else
            row.CopyTo(values);
        judge.Reconstruct(values, condition, reconstruction);
        judge.Errors(values, condition, reconstruction, errors);

        var constants = judge.Scaler as IConstantColumns;
        var largest = new LargestContributions(contributions);
        for (int feature = 0; feature < length; feature++)
        {
            if (judge.IsMissing(values[feature]))
                continue;
            float error = errors[feature];
            bool isNew = constants?.ConstantOf(feature) is { } constant && values[feature] != constant;
            largest.Add(feature, row[feature], error, typicalErrors[feature], isNew || float.IsPositiveInfinity(error));
        }

        judge.Scaler?.Invert(reconstruction, reconstruction);
        largest.Complete(reconstruction);
        return largest.Count;
    }
}
