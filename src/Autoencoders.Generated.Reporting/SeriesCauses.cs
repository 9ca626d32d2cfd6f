namespace Autoencoders.Reporting;

/// <summary>Finds the channels that are the causes of an alarm.</summary>
internal static class SeriesCauses
{
    private const int Most = 3;

    // A channel with half as much error again as usual is named only where no other has more.
    private const float LeastGrowth = 1.5f;

    /// <summary>Asks a detector about the window that ends with a row; the channels whose errors grew most come first.</summary>
    /// <param name="stream">A detector whose stream is nobody else's.</param>
    /// <param name="series">The rows.</param>
    /// <param name="last">The last row of the window.</param>
    public static SeriesCause[] Of<TNetwork>(StreamingDetector<TNetwork> stream, Series series, int last)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        var row = new float[series.Channels];
        stream.Reset();
        for (int place = Math.Max(last + 1 - stream.WindowLength, 0); place <= last; place++)
        {
            series.CopyTo(place, row);
            stream.Push(row, out _);
        }

        var growth = new float[series.Channels];
        var values = new FeatureContribution[TNetwork.InputLength];
        if (!stream.ExplainChannels(growth))
            return [];
        values = values[..stream.Explain(values)];
        int[] channels = [
            .. values.Select(value => stream.ChannelOf(value.Feature)).Distinct().OrderByDescending(channel => growth[channel]),
        ];
        return [
            .. channels.Where((channel, place) => place == 0 || growth[channel] > LeastGrowth).Take(Most)
                .Select(channel => CauseOf(stream, values, channel, growth[channel])),
        ];
    }

    private static SeriesCause CauseOf<TNetwork>(
        StreamingDetector<TNetwork> stream, FeatureContribution[] values, int channel, float growth)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        FeatureContribution worst = Array.Find(values, value => stream.ChannelOf(value.Feature) == channel);
        return new SeriesCause(channel, growth, stream.LagOf(worst.Feature), worst.Value, worst.Expected);
    }
}
