using System.Globalization;

namespace Autoencoders;

/// <summary>Refuses samples that the loss of a network is not defined for.</summary>
internal static class OutsideDomain
{
    /// <summary>Refuses rows in memory.</summary>
    /// <param name="rows">As the network sees them.</param>
    /// <param name="name">The parameter.</param>
    /// <param name="raw">The same before they were scaled; empty where they were not.</param>
    /// <param name="first">The number of the first of them.</param>
    /// <exception cref="ArgumentException">With row, column and value of the first one, counted from 0.</exception>
    public static void Refuse<TNetwork>(ReadOnlySpan<float> rows, string name, ReadOnlySpan<float> raw = default, int first = 0)
        where TNetwork : class, INetwork<TNetwork>
    {
        int index = TNetwork.LossDomain.IndexOutside(rows, TNetwork.InputLength);
        if (index < 0)
            return;
        (int row, int column) = Math.DivRem(index, TNetwork.InputLength);
        throw At(TNetwork.LossDomain, first + row, column, rows[index], name, raw.IsEmpty ? null : raw[index]);
    }

    /// <summary>Refuses sparse rows for a loss that takes selections, where it is enough to look at the values that are held.</summary>
    /// <exception cref="ArgumentException">With row, column and value of the first one, counted from 0.</exception>
    public static void RefuseEntries(SparseDataset rows, string name)
    {
        ReadOnlySpan<float> values = rows.Values.Span;
        int entry = LossDomain.Selections.IndexOutside(values, values.Length);
        if (entry < 0)
            return;
        int row = 0;
        while (rows.Offsets.Span[row + 1] <= entry)
            row++;
        throw At(LossDomain.Selections, row, rows.Columns.Span[entry], values[entry], name);
    }

    /// <summary>The error for rows of a source that come in a random order. It names the first in the order of the source.</summary>
    public static ArgumentException Found(ISampleSource samples, LossDomain domain, string name)
    {
        using ISampleReader reader = samples.OpenReader(seed: 0, shuffle: false);
        reader.Begin(epoch: 1);
        var values = new float[samples.Length];
        for (int row = 0; row < samples.Count; row++)
        {
            reader.Prepare(row, 1);
            reader.Read(row, values, []);
            if (domain.IndexOutside(values, values.Length) is var column and >= 0)
                return At(domain, row, column, values[column], name);
        }
        return new ArgumentException($"The loss of the network takes {domain}, but a sample has other values. {domain.Advice}.", name);
    }

    /// <summary>The error for one value.</summary>
    /// <param name="domain">What the loss takes.</param>
    /// <param name="row">From 0.</param>
    /// <param name="column">From 0.</param>
    /// <param name="value">As the network sees it.</param>
    /// <param name="name">The parameter.</param>
    /// <param name="raw">The same before it was scaled; null where it was not.</param>
    public static ArgumentException At(LossDomain domain, int row, int column, float value, string name, float? raw = null)
    {
        if (domain.Table is { } table)
            return table.Outside((row * table.Count) + column, value, name, namesRow: true);
        LossDomain wanted = domain.Of(column);
        string owner = wanted == domain ? "the network" : "this column";
        string before = raw is { } unscaled ? string.Create(CultureInfo.InvariantCulture, $" ({unscaled} before it was scaled)") : "";
        return new ArgumentException(
            string.Create(
                CultureInfo.InvariantCulture,
                $"The value in row {row}, column {column} (from 0) is {value}{before}; the loss of {owner} takes {wanted}. ")
            + $"{wanted.Advice}.",
            name);
    }
}
