namespace Autoencoders;

/// <summary>
/// The score of several networks: the mean of what each finds by its reconstruction and code, or what neighbors and forest find, which need
/// no network, if that is larger. All of these have the scale of the reference rows.
/// </summary>
internal sealed class EnsembleScore
{
    private const AnomalyScore OfRows = AnomalyScore.Neighbors | AnomalyScore.Forest;

    private readonly IFittedScore[] _members;
    private readonly IFittedScore? _rows;

    /// <summary>Fits the scores.</summary>
    /// <param name="networks">Trained networks.</param>
    /// <param name="reference">Training rows in network units.</param>
    /// <exception cref="ArgumentException">A network is too large, or its results for a row are not finite.</exception>
    public EnsembleScore(IEnsembleNetwork[] networks, ReferenceRows reference)
    {
        ReferenceRows ofNetworks = reference with { Score = reference.Score & ~OfRows };
        _members = Array.ConvertAll(networks, network => network.Fit(ofNetworks));
        _rows = (reference.Score & OfRows) == 0 ? null : networks[0].Fit(reference with { Score = reference.Score & OfRows });
    }

    /// <summary>True if networks have a part in the score.</summary>
    public static bool IsOfNetworks(AnomalyScore score) => (score & ~OfRows) != 0;

    /// <summary>Usual rows in network units; null where the score does not look for neighbors.</summary>
    public Dataset? UsualRows => _rows?.UsualRows;

    /// <summary>The results of held-out rows.</summary>
    public HeldOutScores HeldOut(ISampleSource source, IScaler? scaler, string name)
    {
        HeldOutScores[] members = Array.ConvertAll(_members, member => member.HeldOut(source, scaler, name));
        float[]? rows = _rows?.HeldOut(source, scaler, name).Scores;
        var joined = new HeldOutScores(members[0].Labels, new float[source.Count], new float[source.Length]);
        for (int row = 0; row < source.Count; row++)
        {
            double sum = 0;
            foreach (HeldOutScores member in members)
                sum += member.Scores[row];
            joined.Scores[row] = Join(sum, rows is null ? float.NegativeInfinity : rows[row]);
        }
        for (int feature = 0; feature < source.Length; feature++)
        {
            foreach (HeldOutScores member in members)
                joined.TypicalErrors[feature] += member.TypicalErrors[feature] / members.Length;
        }
        return joined;
    }

    /// <summary>The scores of any number of rows, each the same in a batch of any size.</summary>
    public void ScoreBatch(ReadOnlySpan<float> rows, ReadOnlySpan<float> conditions, IScaler? scaler, Span<float> scores)
    {
        int length = scores.IsEmpty ? 0 : rows.Length / scores.Length, width = scores.IsEmpty ? 0 : conditions.Length / scores.Length;
        Span<float> found = stackalloc float[RowBlock.Rows];
        Span<double> sums = stackalloc double[RowBlock.Rows];
        for (int start = 0; start < scores.Length; start += RowBlock.Rows)
        {
            int count = Math.Min(RowBlock.Rows, scores.Length - start);
            ReadOnlySpan<float> block = rows.Slice(start * length, count * length), told = conditions.Slice(start * width, count * width);
            sums.Clear();
            foreach (IFittedScore member in _members)
            {
                member.ScoreBatch(block, told, scaler, found[..count]);
                for (int row = 0; row < count; row++)
                    sums[row] += found[row];
            }

            found.Fill(float.NegativeInfinity);
            _rows?.ScoreBatch(block, told, scaler, found[..count]);
            for (int row = 0; row < count; row++)
                scores[start + row] = Join(sums[row], found[row]);
        }
    }

    // Math.Max passes NaN on: what a score is not defined for must not look usual.
    private float Join(double sum, float ofRows) => (float)Math.Max(sum / _members.Length, ofRows);
}
