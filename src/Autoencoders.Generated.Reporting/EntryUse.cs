namespace Autoencoders.Reporting;

/// <summary>The use of each entry of a codebook by the samples.</summary>
/// <param name="Indices">The number of indices of a code.</param>
/// <param name="Counts">One count an entry; all 0 without samples.</param>
/// <param name="Use">The same in figures; null without samples.</param>
internal sealed record EntryUse(int Indices, long[] Counts, CodeUse? Use)
{
    /// <summary>The code in words: <c>49 indices of 8 bits</c>.</summary>
    public string Words
    {
        get
        {
            int bits = Counts.Length <= 1 ? 0 : int.Log2(Counts.Length - 1) + 1;
            return $"{Figure.Whole(Indices)} {(Indices == 1 ? "index" : "indices")} of {bits} {(bits == 1 ? "bit" : "bits")}";
        }
    }

    public static EntryUse Of(IQuantized network, Dataset? samples)
    {
        var counts = new long[network.CodebookSize];
        var indices = new int[network.IndexCount];
        for (int row = 0; row < (samples?.Count ?? 0); row++)
        {
            network.EncodeIndicesBatch(samples![row], samples.Condition(row), indices);
            foreach (int index in indices)
                counts[index]++;
        }

        return new EntryUse(indices.Length, counts, samples is null ? null : CodeUse.Of(counts, samples.Count));
    }
}
