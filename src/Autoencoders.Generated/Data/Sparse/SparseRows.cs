using System.Globalization;

namespace Autoencoders;

/// <summary>Makes compressed sparse rows from entries, from dense rows, and from other sparse rows.</summary>
internal static class SparseRows
{
    private const ulong HoldOutStream = 0x48_4F4C_444F_5554; // "HOLDOUT"

    /// <summary>Rows from entries in any order: sorted by counting, first by columns, then by rows.</summary>
    public static SparseDataset Of(
        ReadOnlySpan<int> rows, ReadOnlySpan<int> columns, ReadOnlySpan<float> values, int count, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(count, Array.MaxLength);
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        RequireEntries(rows, columns, values, count, length);
        int[] byColumn = Sorted(columns, length, order: [], out _);
        int[] byRow = Sorted(rows, count, byColumn, out int[] offsets);
        var sortedColumns = new int[byRow.Length];
        var sortedValues = new float[byRow.Length];
        int written = 0;
        bool areOnes = true;
        for (int row = 0, place = 0; row < count; row++)
        {
            int first = written, end = offsets[row + 1];
            for (; place < end; place++)
            {
                int entry = byRow[place];
                float value = values.IsEmpty ? 1f : values[entry];
                if (written > first && sortedColumns[written - 1] == columns[entry])
                {
                    value += sortedValues[--written];
                    RequireFinite(value, row, columns[entry]);
                }
                (sortedColumns[written], sortedValues[written]) = (columns[entry], value);
                written++;
            }
            offsets[row] = first;
        }
        offsets[count] = written;
        foreach (float value in sortedValues.AsSpan(0, written))
            areOnes &= value == 1f;
        return new SparseDataset(
            offsets,
            sortedColumns.AsMemory(0, written),
            areOnes ? default : (ReadOnlyMemory<float>)sortedValues.AsMemory(0, written),
            length);
    }

    /// <summary>Rows from dense ones: counted first, so that nothing grows.</summary>
    public static SparseDataset Of(Dataset dataset)
    {
        ReadOnlySpan<float> dense = dataset.Values.Span;
        int entries = dense.Length - dense.Count(0f);
        var offsets = new int[dataset.Count + 1];
        var columns = new int[entries];
        var values = new float[entries];
        int written = 0;
        for (int row = 0; row < dataset.Count; row++)
        {
            ReadOnlySpan<float> source = dataset[row];
            for (int column = 0; column < source.Length; column++)
            {
                if (source[column] != 0f)
                    (columns[written], values[written++]) = (column, source[column]);
            }
            offsets[row + 1] = written;
        }
        return new SparseDataset(offsets, columns, values, dataset.Length);
    }

    /// <summary>Some rows in another order.</summary>
    public static SparseDataset Of(SparseDataset source, ReadOnlySpan<int> rows)
    {
        long entries = 0;
        foreach (int row in rows)
            entries += source.ColumnsOf(row).Length;
        if (entries > Array.MaxLength)
            throw new ArgumentException($"{rows.Length} rows have {entries} entries; an array holds {Array.MaxLength}.", nameof(rows));

        var offsets = new int[rows.Length + 1];
        var columns = new int[entries];
        var values = new float[source.Values.IsEmpty ? 0 : entries];
        for (int i = 0; i < rows.Length; i++)
        {
            ReadOnlySpan<int> from = source.ColumnsOf(rows[i]);
            from.CopyTo(columns.AsSpan(offsets[i]));
            source.ValuesOf(rows[i]).CopyTo(values.AsSpan(values.Length == 0 ? 0 : offsets[i]));
            offsets[i + 1] = offsets[i] + from.Length;
        }
        return new SparseDataset(offsets, columns, values, source.Length);
    }

    /// <summary>Some columns of each row, and the others. A row is dealt out by numbers of its own, whatever rows stand before it.</summary>
    public static (SparseDataset Shown, SparseDataset HeldOut) HoldOut(SparseDataset source, double fraction, int seed)
    {
        var isHeldOut = new bool[source.EntryCount];
        ReadOnlySpan<int> offsets = source.Offsets.Span;
        int[] order = [];
        for (int row = 0; row < source.Count; row++)
        {
            int count = source.ColumnsOf(row).Length;
            if (count < 2)
                continue;
            if (order.Length < count)
                order = new int[Math.Max(count, 2 * order.Length)];
            Span<int> places = order.AsSpan(0, count);
            for (int i = 0; i < count; i++)
                places[i] = i;
            new CounterRandom(unchecked((ulong)seed), HoldOutStream + (ulong)row).Shuffle(places);
            int held = Math.Clamp((int)Math.Round(count * fraction), 1, count - 1);
            foreach (int place in places[..held])
                isHeldOut[offsets[row] + place] = true;
        }
        return (Where(source, isHeldOut, wanted: false), Where(source, isHeldOut, wanted: true));
    }

    private static SparseDataset Where(SparseDataset source, ReadOnlySpan<bool> flags, bool wanted)
    {
        int entries = flags.Count(wanted), written = 0;
        var offsets = new int[source.Count + 1];
        var columns = new int[entries];
        var values = new float[source.Values.IsEmpty ? 0 : entries];
        ReadOnlySpan<int> sourceOffsets = source.Offsets.Span, sourceColumns = source.Columns.Span;
        for (int row = 0; row < source.Count; row++)
        {
            for (int entry = sourceOffsets[row]; entry < sourceOffsets[row + 1]; entry++)
            {
                if (flags[entry] != wanted)
                    continue;
                if (values.Length > 0)
                    values[written] = source.Values.Span[entry];
                columns[written++] = sourceColumns[entry];
            }
            offsets[row + 1] = written;
        }
        return new SparseDataset(offsets, columns, values, source.Length);
    }

    /// <summary>The entries in the order of their keys; those of equal keys stay in the order in which they came.</summary>
    private static int[] Sorted(ReadOnlySpan<int> keys, int count, ReadOnlySpan<int> order, out int[] offsets)
    {
        offsets = new int[count + 1];
        foreach (int key in keys)
            offsets[key + 1]++;
        for (int key = 0; key < count; key++)
            offsets[key + 1] += offsets[key];
        var sorted = new int[keys.Length];
        int[] next = offsets.AsSpan(0, count).ToArray();
        for (int i = 0; i < keys.Length; i++)
        {
            int entry = order.IsEmpty ? i : order[i];
            sorted[next[keys[entry]]++] = entry;
        }
        return sorted;
    }

    private static void RequireEntries(
        ReadOnlySpan<int> rows, ReadOnlySpan<int> columns, ReadOnlySpan<float> values, int count, int length)
    {
        if (columns.Length != rows.Length)
            throw new ArgumentException($"{columns.Length} columns do not fit {rows.Length} rows of entries.", nameof(columns));
        if (!values.IsEmpty && values.Length != rows.Length)
            throw new ArgumentException($"{values.Length} values do not fit {rows.Length} entries.", nameof(values));
        for (int entry = 0; entry < rows.Length; entry++)
        {
            RequireBelow(rows[entry], count, entry, "row", nameof(rows));
            RequireBelow(columns[entry], length, entry, "column", nameof(columns));
            if (!values.IsEmpty)
                RequireFinite(values[entry], rows[entry], columns[entry]);
        }
    }

    private static void RequireBelow(int index, int count, int entry, string what, string name)
    {
        if ((uint)index < (uint)count)
            return;
        throw new ArgumentException(
            $"Entry {entry} (from 0) has the {what} {index}, which is out of range: there are {count} {what}s.", name);
    }

    private static void RequireFinite(float value, int row, int column)
    {
        if (float.IsFinite(value))
            return;
        string found = value.ToString(CultureInfo.InvariantCulture);
        throw new ArgumentException($"The value of row {row}, column {column} (from 0) is {found}; all must be finite.", "values");
    }
}
