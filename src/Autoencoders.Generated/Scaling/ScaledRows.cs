using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>The checks and loops over rows that all scalers share.</summary>
internal static class ScaledRows
{
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many, or overlap by a part.</exception>
    public static void CheckLengths(ReadOnlySpan<float> source, Span<float> destination, int length)
    {
        if (source.Length % length != 0)
            throw new ArgumentException($"{source.Length} values are not whole rows of {length}.", nameof(source));
        if (destination.Length != source.Length)
        {
            throw new ArgumentException(
                $"The destination holds {destination.Length} values but the source {source.Length}.", nameof(destination));
        }
        SpanOverlap.RefusePartial(source, destination, nameof(source), nameof(destination));
    }

    /// <summary>From raw units to network units, in a new block with the same labels, conditions and names of columns.</summary>
    /// <exception cref="ArgumentException">The rows have another length than the scaler.</exception>
    public static Dataset Transform(IScaler scaler, Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        if (dataset.Length != scaler.Length)
        {
            throw new ArgumentException(
                $"Rows of {dataset.Length} values do not fit a scaler of {scaler.Length} columns.", nameof(dataset));
        }

        var scaled = new float[dataset.Values.Length];
        scaler.Transform(dataset.Values.Span, scaled);
        Dataset result = new Dataset(scaled, dataset.Length, dataset.Labels).WithColumnNames(dataset.ColumnNames);
        return dataset.ConditionLength == 0 ? result : result.WithConditions(dataset.Conditions, dataset.ConditionLength);
    }
}
