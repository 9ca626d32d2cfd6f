namespace Autoencoders;

/// <summary>
/// The results of held-out rows. Rows are read block by block, so that the windows of a long series, or a file larger than memory, take the
/// memory of a block.
/// </summary>
internal sealed class HeldOutScores
{
    /// <param name="labels">A label for each row.</param>
    /// <param name="scores">A score for each row.</param>
    /// <param name="typicalErrors">A mean for each feature.</param>
    public HeldOutScores(int[] labels, float[] scores, float[] typicalErrors) =>
        (Labels, Scores, TypicalErrors) = (labels, scores, typicalErrors);

    /// <summary>The score of each row.</summary>
    public float[] Scores { get; }

    /// <summary>The label that the condition of each row stands for; -1 where it is not one-hot.</summary>
    public int[] Labels { get; }

    /// <summary>The mean squared difference of each feature to its reconstruction in the rows that have it.</summary>
    public float[] TypicalErrors { get; }

    /// <summary>Scores all rows of a source.</summary>
    /// <param name="network">The network.</param>
    /// <param name="joint">The score; null for the reconstruction error.</param>
    /// <param name="source">The rows in the units of the scaler.</param>
    /// <param name="scaler">Takes them to network units; null where they are.</param>
    /// <param name="name">The parameter.</param>
    /// <exception cref="ArgumentException">The loss is not defined for a row, or its score is not finite.</exception>
    public static HeldOutScores Of<TNetwork>(
        TNetwork network, JointScore<TNetwork>? joint, ISampleSource source, IScaler? scaler, string name)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        (int length, int width) = (source.Length, source.ConditionLength);
        var results = new HeldOutScores(new int[source.Count], new float[source.Count], new float[length]);
        var errors = new FeatureErrors<TNetwork>();
        int capacity = Math.Min(RowBlock.Rows, source.Count);
        float[] raw = new float[capacity * length], scaled = scaler is null ? raw : new float[raw.Length];
        var told = new float[capacity * width];
        using ISampleReader reader = source.OpenReader(seed: 0, shuffle: false);
        reader.Begin(epoch: 1);
        for (int start = 0; start < source.Count; start += capacity)
        {
            int count = Math.Min(capacity, source.Count - start);
            Span<float> rows = scaled.AsSpan(0, count * length), conditions = told.AsSpan(0, count * width);
            reader.Prepare(start, count);
            reader.Read(start, raw.AsSpan(0, rows.Length), conditions);
            scaler?.Transform(raw.AsSpan(0, rows.Length), rows);
            OutsideDomain.Refuse<TNetwork>(rows, name, scaler is null ? [] : raw.AsSpan(0, rows.Length), start);

            Score(network, joint, rows, conditions, results.Scores.AsSpan(start, count));
            for (int row = 0; row < count; row++)
            {
                ReadOnlySpan<float> condition = conditions.Slice(row * width, width);
                results.Labels[start + row] = OneHot.LabelOf(condition);
                errors.Add(network, rows.Slice(row * length, length), condition);
            }
        }

        errors.Mean(results.TypicalErrors);
        if (NonFinite.IndexIn(results.Scores) is var bad and >= 0)
        {
            throw new ArgumentException(
                $"The score of row {bad} (from 0) is {NonFinite.Name(results.Scores[bad])}: its values must be finite numbers.", name);
        }
        return results;
    }

    private static void Score<TNetwork>(
        TNetwork network, JointScore<TNetwork>? joint, ReadOnlySpan<float> rows, ReadOnlySpan<float> conditions, Span<float> scores)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        if (joint is not null)
        {
            joint.ScoreBatch(rows, conditions, scaler: null, scores);
            return;
        }
        network.ReconstructionErrorBatch(rows, conditions, scores);
        RowScore.OfBatch<TNetwork>(rows, scores);
    }
}
