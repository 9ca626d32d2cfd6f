using System.Globalization;
using Autoencoders;

namespace SeriesStudy;

/// <summary>The causes of an alarm in words: the channels whose error grew most, and where in the window they are furthest off.</summary>
internal static class Causes
{
    private const int Most = 2;

    // A channel with less of a growth is named only where no other has more.
    private const float LeastGrowth = 1.5f;

    /// <summary>Asks a detector about its newest window.</summary>
    /// <param name="detector">The detector, whose window is full.</param>
    /// <param name="names">One name a channel of the series.</param>
    public static string Of<TNetwork>(StreamingDetector<TNetwork> detector, IReadOnlyList<string> names)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        var growth = new float[detector.Channels];
        var values = new FeatureContribution[TNetwork.InputLength];
        detector.ExplainChannels(growth);
        values = values[..detector.Explain(values)];
        IEnumerable<int> channels = Enumerable.Range(0, names.Count).OrderByDescending(channel => growth[channel])
            .Where((channel, place) => place == 0 || growth[channel] > LeastGrowth);
        return string.Join("; ", channels.Take(Most).Select(channel =>
        {
            FeatureContribution worst = Array.Find(values, value => detector.ChannelOf(value.Feature) == channel);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{names[channel]} {growth[channel]:0.#} times its usual error ({worst.Value:G4} instead of {worst.Expected:G4} at lag "
                + $"{detector.LagOf(worst.Feature)})");
        }));
    }
}
