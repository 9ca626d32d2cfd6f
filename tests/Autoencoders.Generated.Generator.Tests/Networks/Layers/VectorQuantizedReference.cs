namespace Autoencoders.Generator.Tests.Networks.Layers;

/// <summary>
/// A code of the nearest entries of a codebook. Gradients take the entries, and their distance from the vectors, as constants.
/// </summary>
/// <param name="Entries">The entries of the codebook.</param>
internal sealed record VectorQuantizedReference(int Entries) : IndexedReference
{
    /// <summary>The values of an entry; 0 for all channels of a position.</summary>
    public int Length { get; init; }

    public float Commitment { get; init; } = 0.25f;

    public float Decay { get; init; } = 0.99f;

    public float RestartBelow { get; init; } = 0.1f;

    public override string Kind => "VectorQuantizedCode";

    protected override string Arguments => $"{Entries}";

    protected override string Options => Named("Length", Length, 0) + Named("Commitment", Commitment, 0.25f)
        + Named("Decay", Decay, 0.99f) + Named("RestartBelow", RestartBelow, 0.1f);

    public override int CodebookSize => Entries;

    public override IEnumerable<(string Name, int[] Shape)> Tensors(SampleShape input) =>
    [
        ("codebook", [Entries, EntryLength(input)]), ("counts", [Entries]), ("sums", [Entries, EntryLength(input)]),
    ];

    /// <summary>The index of the nearest entry of each vector of a row.</summary>
    public int[] Indices(double[] row, LayerModule module, ReferencePass pass) =>
        [.. row.Chunk(EntryLength(module.Input)).Select(vector => Nearest(vector, module, pass))];

    public override double[][] Forward(double[][] rows, LayerModule module, ReferencePass pass)
    {
        if (!pass.Quantized.TryGetValue(module, out QuantizedBatch? batch))
        {
            int[][] indices = Array.ConvertAll(rows, row => Indices(row, module, pass));
            batch = new QuantizedBatch(rows, indices, Array.ConvertAll(indices, row => row.SelectMany(i => Entry(i, module)).ToArray()));
            pass.Quantized.Add(module, batch);
        }

        if (!pass.IsTraining)
            return batch.Entries;
        pass.AddTerm("commitment", Commitment, [.. rows.Zip(batch.Entries, (row, entries) => Distance(row, entries) / row.Length)]);
        return [.. rows.Select((row, number) =>
            row.Select((value, i) => value + batch.Entries[number][i] - batch.Inputs[number][i]).ToArray())];
    }

    public override double[] Updated(LayerModule module, string tensor, ReferencePass pass)
    {
        QuantizedBatch batch = pass.Quantized[module];
        int length = EntryLength(module.Input);
        double decay = Decay;
        double[] counts = [.. module["counts"].Select(count => decay * count)], sums = [.. module["sums"].Select(sum => decay * sum)];
        foreach ((double[] row, int[] indices) in batch.Inputs.Zip(batch.Indices))
        {
            foreach ((double[] vector, int index) in row.Chunk(length).Zip(indices))
            {
                counts[index] += 1 - decay;
                for (int i = 0; i < length; i++)
                    sums[(index * length) + i] += (1 - decay) * vector[i];
            }
        }

        // Not small enough to begin again, which is random.
        double total = counts.Sum();
        Assert.All(counts, count => Assert.True(count > 1.01 * RestartBelow * total / Entries));
        return tensor switch
        {
            "counts" => counts,
            "sums" => sums,
            _ => [.. sums.Select((sum, i) => sum / ((counts[i / length] + 1e-5) / (total + (Entries * 1e-5)) * total))],
        };
    }

    private int EntryLength(SampleShape input) => Length == 0 ? input.Channels : Length;

    private int Nearest(double[] vector, LayerModule module, ReferencePass pass)
    {
        int[] nearest = [.. Enumerable.Range(0, Entries).OrderBy(entry => Distance(vector, Entry(entry, module))).Take(2)];

        // The distance from the plane at whose other side the second is nearer.
        double[] first = Entry(nearest[0], module), second = Entry(nearest[1], module);
        pass.SeeKink((Distance(vector, second) - Distance(vector, first)) / (2 * Math.Sqrt(Distance(first, second))));
        return nearest[0];
    }

    private static double[] Entry(int index, LayerModule module)
    {
        int length = module["codebook"].Length / module["counts"].Length;
        return module["codebook"][(index * length)..((index + 1) * length)];
    }

    private static double Distance(double[] a, double[] b) => a.Zip(b, (x, y) => (x - y) * (x - y)).Sum();
}

/// <summary>A batch of vectors, as they were when their entries were looked up.</summary>
/// <param name="Inputs">The vectors of each row.</param>
/// <param name="Indices">The indices of their entries.</param>
/// <param name="Entries">The entries.</param>
internal sealed record QuantizedBatch(double[][] Inputs, int[][] Indices, double[][] Entries);
