namespace Autoencoders;

/// <summary>The scores of all rows of a series that is at hand.</summary>
internal static class SeriesScores
{
    /// <summary>Pushes all rows through a stream, segment by segment.</summary>
    /// <param name="stream">A new stream.</param>
    /// <param name="series">The rows.</param>
    /// <param name="scores">Receives one value a row; NaN for a row without a score.</param>
    public static void Fill<TNetwork>(WindowStream<TNetwork> stream, Series series, Span<float> scores)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        scores.Fill(float.NaN);
        var row = new float[series.Channels];
        ReadOnlySpan<int> gaps = series.Gaps;
        int begin = 0;
        for (int segment = 0; segment <= gaps.Length; segment++)
        {
            int end = segment < gaps.Length ? gaps[segment] : series.Count;
            stream.Clear();
            for (int place = begin; place < end; place++)
            {
                series.CopyTo(place, row);
                if (stream.Push(row, out float score))
                    scores[place - stream.Delay] = score;
            }

            if (end - begin >= stream.Length)
            {
                for (int place = end - stream.Delay; place < end; place++)
                    scores[place] = stream.Finish(place);
            }
            begin = end;
        }
    }

    /// <summary>Which rows have a score.</summary>
    public static bool[] Known<TNetwork>(SeriesWindows windows, StreamScore score)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        var known = new bool[windows.Series.Count];
        bool isDelayed = WindowStream<TNetwork>.IsDelayed(score);
        for (int window = 0; window < windows.Count; window++)
        {
            int first = windows.FirstRow(window);
            if (isDelayed)
                known.AsSpan(first, windows.WindowLength).Fill(true);
            else
                known[first + windows.WindowLength - 1] = true;
        }
        return known;
    }
}
