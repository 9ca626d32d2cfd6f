namespace Autoencoders;

/// <summary>Checks that a network can be trained on the rows of a series.</summary>
internal static class SeriesValues
{
    /// <exception cref="ArgumentException">A value is infinite, or missing where the network takes none; with row and channel.</exception>
    public static void Refuse<TNetwork>(Series series, string name)
        where TNetwork : class, INetwork<TNetwork>
    {
        ReadOnlySpan<float> values = series.ToDataset().Values.Span;
        int index = NonFinite.IndexIn<TNetwork>(values);
        if (index < 0)
            return;
        (int row, int channel) = Math.DivRem(index, series.Channels);
        throw new ArgumentException(
            $"The value in row {row}, channel {channel} (from 0) of the series is {NonFinite.Name(values[index])}.", name);
    }
}
