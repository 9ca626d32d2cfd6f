using System.Runtime.InteropServices;

namespace Autoencoders;

/// <summary>The scores of a detector, fitted to reference rows: the largest of several on a common scale.</summary>
/// <typeparam name="TNetwork">The network.</typeparam>
internal sealed class JointScore<TNetwork> : IFittedScore
    where TNetwork : class, IAutoencoder<TNetwork>
{
    // Messages name the parameter of the method that is called with the rows.
    private const string Rows = "training";

    // A tenth may be anomalies, if they are isolated as few normal rows are.
    private const int PartLeftOut = 10;
    private const double LeastIsolation = 2;

    private readonly TNetwork _network;
    private readonly List<(IRowScore Score, ScoreScale Scale)> _scores = [];

    /// <summary>Fits the scores.</summary>
    /// <param name="network">A trained network.</param>
    /// <param name="reference">Training rows in network units.</param>
    /// <exception cref="ArgumentException">The network is too large, or its results for a row are not finite.</exception>
    public JointScore(TNetwork network, ReferenceRows reference)
    {
        (_network, Reference) = (network, reference);
        AnomalyScore wanted = reference.Score;
        if (wanted.HasFlag(AnomalyScore.Mahalanobis) && ScratchLength > MahalanobisScore.MaximumLength)
        {
            throw new ArgumentException(
                $"The Mahalanobis distance takes at most {MahalanobisScore.MaximumLength} values of input and code together, and the "
                + $"network has {ScratchLength}. AnomalyScore.Neighbors and AnomalyScore.Forest have no such limit.",
                Rows);
        }

        Dataset rows = reference.Rows(TNetwork.InputLength, TNetwork.ConditionLength);
        var seen = new JointRows<TNetwork>(new float[JointRows<TNetwork>.LengthOf(rows.Count)], new float[rows.Count]);
        rows.Values.Span.CopyTo(seen.Values);
        seen.Look(network, rows.Conditions.Span);
        for (int row = 0; row < rows.Count; row++)
        {
            if (!seen[row].IsFinite)
            {
                throw new ArgumentException(
                    $"The results of the network for training row {reference.OriginOf(row, rows.Count)} (from 0) are not finite.", Rows);
            }
        }

        if (wanted.HasFlag(AnomalyScore.Reconstruction))
            Add(new LossScore(), seen);
        if (wanted.HasFlag(AnomalyScore.Mahalanobis))
        {
            // A network knows its training rows too well, and finds others farther off: the scale is that of rows that are mixed of them.
            // Categories cannot be mixed.
            MahalanobisScore distance = MahalanobisScore.Fit(Joined(seen), ScratchLength);
            Add(distance, TNetwork.Columns.Count > 0 ? seen : Mixed(seen, rows.Conditions.Span));
        }
        if ((wanted & (AnomalyScore.Neighbors | AnomalyScore.Forest)) == 0)
            return;

        var values = new Dataset(seen.Values.ToArray(), rows.Length);
        ForestScore forest = ForestScore.Fit(values);
        double[] isolated = ScoresOf(forest, seen);
        ScoreScale scale = ScoreScale.Of([.. isolated]);
        if (wanted.HasFlag(AnomalyScore.Neighbors))
        {
            UsualRows = Usual(values, isolated, scale);
            NeighborScore neighbors = NeighborScore.Fit(UsualRows, out double[] own);
            Add(neighbors, ScoreScale.OfLogarithms(own));
        }
        if (wanted.HasFlag(AnomalyScore.Forest))
            Add(forest, scale);
    }

    /// <summary>The rows that the scores are fitted to.</summary>
    public ReferenceRows Reference { get; }

    /// <summary>The scores with their scales, the largest of which is the score of a row.</summary>
    public IReadOnlyList<(IRowScore Score, ScoreScale Scale)> Scores => _scores;

    public Dataset? UsualRows { get; }

    private static int ScratchLength => TNetwork.InputLength + TNetwork.CodeLength;

    public HeldOutScores HeldOut(ISampleSource source, IScaler? scaler, string name) =>
        HeldOutScores.Of(_network, this, source, scaler, name);

    public void ScoreBatch(ReadOnlySpan<float> rows, ReadOnlySpan<float> conditions, IScaler? scaler, Span<float> scores)
    {
        (int length, int width) = (TNetwork.InputLength, TNetwork.ConditionLength);
        int capacity = JointRows<TNetwork>.LengthOf(Math.Min(RowBlock.Rows, scores.Length));
        Span<float> memory = ThreadMemory.Of((2 * ScratchLength) + capacity);
        Span<double> scratch = MemoryMarshal.Cast<float, double>(memory[..(2 * ScratchLength)]);
        for (int start = 0; start < scores.Length; start += RowBlock.Rows)
        {
            int count = Math.Min(RowBlock.Rows, scores.Length - start);
            var seen = new JointRows<TNetwork>(memory[(2 * ScratchLength)..], scores.Slice(start, count));
            ReadOnlySpan<float> block = rows.Slice(start * length, count * length);
            if (scaler is null)
                block.CopyTo(seen.Values);
            else
                scaler.Transform(block, seen.Values);
            seen.Look(_network, conditions.Slice(start * width, count * width));
            for (int row = 0; row < count; row++)
                scores[start + row] = LargestOf(seen[row], scratch);
        }
    }

    private float LargestOf(JointRow row, Span<double> scratch)
    {
        if (!row.IsFinite)
            return float.IsFinite(row.Loss) ? float.PositiveInfinity : row.Loss;

        // Math.Max passes NaN on: what a score is not defined for must not look usual.
        double largest = double.NegativeInfinity;
        foreach ((IRowScore score, ScoreScale scale) in _scores)
            largest = Math.Max(largest, scale.Apply(score.Of(row, scratch)));
        return (float)largest;
    }

    private void Add(IRowScore score, JointRows<TNetwork> seen) => Add(score, ScoreScale.OfLogarithms(ScoresOf(score, seen)));

    private void Add(IRowScore score, ScoreScale scale)
    {
        if (!scale.IsFinite)
            throw new ArgumentException("The reference rows have scores that are not finite.", Rows);
        _scores.Add((score, scale));
    }

    private static double[] ScoresOf(IRowScore score, JointRows<TNetwork> seen)
    {
        var scores = new double[seen.Losses.Length];
        var scratch = new double[ScratchLength];
        for (int row = 0; row < scores.Length; row++)
            scores[row] = score.Of(seen[row], scratch);
        return scores;
    }

    private JointRows<TNetwork> Mixed(JointRows<TNetwork> seen, ReadOnlySpan<float> conditions)
    {
        int count = seen.Losses.Length;
        var mixed = new JointRows<TNetwork>(new float[JointRows<TNetwork>.LengthOf(count)], new float[count]);
        MixedRows.Fill(seen.Values, TNetwork.InputLength, mixed.Values);
        mixed.Look(_network, conditions);
        return mixed;
    }

    private static float[] Joined(JointRows<TNetwork> seen)
    {
        var joined = new float[seen.Losses.Length * ScratchLength];
        for (int row = 0; row < seen.Losses.Length; row++)
        {
            Span<float> target = joined.AsSpan(row * ScratchLength, ScratchLength);
            seen[row].Differences.CopyTo(target);
            seen[row].Code.CopyTo(target[TNetwork.InputLength..]);
        }
        return joined;
    }

    /// <summary>
    /// The rows that a forest isolates late, in their own order: all but the tenth with the largest scores, of which those below the least
    /// isolation are usual too. Of equal ones the first are taken.
    /// </summary>
    private static Dataset Usual(Dataset rows, double[] scores, ScoreScale scale)
    {
        int[] order = new int[rows.Count];
        for (int row = 0; row < order.Length; row++)
            order[row] = row;
        Array.Sort(order, (a, b) => scores[a] != scores[b] ? scores[a].CompareTo(scores[b]) : a.CompareTo(b));
        int count = rows.Count - (rows.Count / PartLeftOut);
        while (count < rows.Count && scale.Apply(scores[order[count]]) < LeastIsolation)
            count++;
        Span<int> kept = order.AsSpan(0, count);
        kept.Sort();
        var values = new float[kept.Length * rows.Length];
        for (int i = 0; i < kept.Length; i++)
            rows[kept[i]].CopyTo(values.AsSpan(i * rows.Length));
        return new Dataset(values, rows.Length);
    }
}
