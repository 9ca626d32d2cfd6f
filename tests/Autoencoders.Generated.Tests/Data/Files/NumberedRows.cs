namespace Autoencoders.Tests;

/// <summary>A file whose rows hold their own number: row r is r, r + 0.25, r + 0.5.</summary>
internal sealed class NumberedRows : IDisposable
{
    public const int Length = 3;

    private readonly TemporaryFolder _folder = new();

    public NumberedRows(int count)
    {
        Path = System.IO.Path.Combine(_folder.Root, "rows.npy");
        SampleFile.Write(Path, Enumerable.Range(0, count).Select(Row));
        File = SampleFile.Open(Path);
    }

    public string Path { get; }

    public SampleFile File { get; }

    public static float[] Row(int row) => [row, row + 0.25f, row + 0.5f];

    /// <summary>A reader with blocks of 4 rows and windows of 3 blocks.</summary>
    public SampleFileReader OpenReader(int seed, bool shuffle) => new(File, seed, shuffle, blockBytes: 4 * 4 * Length, windowBytes: 3 * 4 * 4 * Length);

    /// <summary>The numbers of the rows that a reader gives in batches of one size, each checked to be a whole row.</summary>
    public int[] Rows(ISampleReader reader, int batch, int start = 0)
    {
        var rows = new List<int>();
        for (; start < File.Count; start += batch)
        {
            int count = Math.Min(batch, File.Count - start);
            reader.Prepare(start, count);
            var values = new float[count * Length];
            int half = count / 2;
            reader.Read(start, values.AsSpan(0, half * Length), []);
            reader.Read(start + half, values.AsSpan(half * Length), []);
            for (int i = 0; i < count; i++)
            {
                Assert.Equal(Row((int)values[i * Length]), values[(i * Length)..((i + 1) * Length)]);
                rows.Add((int)values[i * Length]);
            }
        }
        return [.. rows];
    }

    public void Dispose()
    {
        File.Dispose();
        _folder.Dispose();
    }
}
