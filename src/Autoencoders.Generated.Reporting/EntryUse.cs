namespace Autoencoders.Reporting;

/// <summary>The use of each entry of a codebook by the samples.</summary>
/// <param name="Indices">The number of indices of a code.</param>
/// <param name="Entries">The number of entries.</param>
/// <param name="Counts">One count an entry; empty where there are too many, all 0 without samples.</param>
/// <param name="Use">The same in figures; null without samples or counts.</param>
internal sealed record EntryUse(int Indices, int Entries, long[] Counts, CodeUse? Use)
{
    /// <summary>A code of several levels in each channel can have billions of entries, of which samples use almost none.</summary>
    private const int MostCounted = 1 << 16;

    /// <summary>The code in words: <c>49 indices of 8 bits</c>.</summary>
    public string Words
    {
        get
        {
            int bits = Entries <= 1 ? 0 : int.Log2(Entries - 1) + 1;
            return $"{Figure.Whole(Indices)} {(Indices == 1 ? "index" : "indices")} of {bits} {(bits == 1 ? "bit" : "bits")}";
        }
    }

    public static EntryUse Of(IQuantized network, Dataset? samples)
    {
        int entries = network.CodebookSize;
        if (entries > MostCounted)
            return new EntryUse(network.IndexCount, entries, [], null);
        var counts = new long[entries];
        var indices = new int[network.IndexCount];
        for (int row = 0; row < (samples?.Count ?? 0); row++)
        {
            network.EncodeIndicesBatch(samples![row], samples.Condition(row), indices);
            foreach (int index in indices)
                counts[index]++;
        }

        return new EntryUse(indices.Length, entries, counts, samples is null ? null : CodeUse.Of(counts, samples.Count));
    }
}
