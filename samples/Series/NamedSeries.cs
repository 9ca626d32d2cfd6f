using Autoencoders;

namespace SeriesStudy;

/// <summary>A series with its name and those of its channels.</summary>
/// <param name="Name">What messages call it.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Names">One name a channel.</param>
internal sealed record NamedSeries(string Name, Series Rows, IReadOnlyList<string> Names)
{
    /// <summary>The same rows, filled up to the channels of a network with missing values, which a masked network passes over.</summary>
    /// <param name="channels">At least as many as there are.</param>
    public NamedSeries FillUp(int channels)
    {
        int known = Names.Count;
        if (channels == known)
            return this;
        var values = new float[Rows.Count * channels];
        Array.Fill(values, float.NaN);
        for (int row = 0; row < Rows.Count; row++)
            Rows.CopyTo(row, values.AsSpan(row * channels, known));
        string[] names = [.. Names, .. Enumerable.Repeat("", channels - known)];
        Series filled = new Series(values, channels, Rows.Times, Rows.Labels).WithGaps(Rows.Gaps.ToArray()).WithChannelNames(names);
        return this with { Rows = filled };
    }

    /// <summary>Some of the rows without those that are known to be faulty: no window crosses the place where one was.</summary>
    /// <exception cref="DataFormatException">All rows are faulty.</exception>
    public static Series Normal(Series rows)
    {
        if (rows.Labels.IsEmpty)
            return rows;
        bool[] isNormal = Array.ConvertAll(rows.Labels.ToArray(), label => label == 0);
        Series[] runs = [.. RowRange.Of(isNormal).Select(run => rows.Slice(run.First, run.Count))];
        return runs.Length == 0 ? throw new DataFormatException("All rows to learn from are labeled as faults.") : Series.Join(runs);
    }
}
