using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>
/// Looks for few features whose change makes a row normal. In each round, it changes the feature that lowers the score most, or one that is
/// changed already to a better value; then it takes back the changes that are not needed, and moves the others back to the row as far as it
/// stays normal. All scores are those of rows in their own units, so that the changed row has the verdict that is promised.
/// </summary>
internal readonly ref struct ChangeSearch
{
    // A change ends within a four-thousandth of its size from the threshold.
    private const int Halvings = 12;

    // Each change is found once and, on average, improved once.
    private const int RoundsPerChange = 2;

    // One extrapolation is exact for a linear network.
    private const int Extrapolations = 2;
    private const float LargestFactor = 0.99f;

    private readonly IRowJudge _judge;
    private readonly ReadOnlySpan<float> _row;
    private readonly ReadOnlySpan<float> _condition;
    private readonly Span<float> _changed;
    private readonly Span<float> _values;
    private readonly Span<float> _trial;
    private readonly Span<float> _reconstruction;
    private readonly Span<float> _neighbor;
    private readonly Span<float> _distances;

    private ChangeSearch(IRowJudge judge, ReadOnlySpan<float> row, ReadOnlySpan<float> condition)
    {
        int length = row.Length;
        Span<float> memory = ThreadMemory.OfSearch(checked(6 * length));
        _judge = judge;
        _row = row;
        _condition = condition;
        _changed = memory[..length];
        _values = memory.Slice(length, length);
        _trial = memory.Slice(2 * length, length);
        _reconstruction = memory.Slice(3 * length, length);
        _neighbor = memory.Slice(4 * length, length);
        _distances = memory.Slice(5 * length, length);
    }

    /// <summary>Searches.</summary>
    /// <param name="judge">The detector.</param>
    /// <param name="row">The row, of the length that fits.</param>
    /// <param name="condition">Its condition.</param>
    /// <param name="changes">Receives the changes in the order in which they were found, at most as many as it holds.</param>
    public static RowChange Run(
        IRowJudge judge, ReadOnlySpan<float> row, ReadOnlySpan<float> condition, Span<FeatureChange> changes)
    {
        SpanOverlap.RefuseAny(row, (ReadOnlySpan<FeatureChange>)changes, nameof(row), nameof(changes));
        SpanOverlap.RefuseAny(condition, (ReadOnlySpan<FeatureChange>)changes, nameof(condition), nameof(changes));
        return new ChangeSearch(judge, row, condition).Run(changes);
    }

    private RowChange Run(Span<FeatureChange> changes)
    {
        _row.CopyTo(_changed);
        float score = ScoreOf(_changed);
        int count = 0;
        for (int round = 0; round < RoundsPerChange * changes.Length && IsAnomalous(score); round++)
        {
            FeatureChange next = FindNext(changes[..count], count < changes.Length, ref score);
            if (next.Feature < 0)
                break;
            int place = PlaceOf(changes[..count], next.Feature);
            count = Math.Max(count, place + 1);
            changes[place] = next;
            _changed[next.Feature] = next.To;
        }
        if (count == 0 || IsAnomalous(score))
            return new RowChange(count, score, !IsAnomalous(score));

        count = KeepNeeded(changes[..count]);
        foreach (ref FeatureChange change in changes[..count])
            Shorten(ref change);
        return new RowChange(count, ScoreOf(_changed), IsNormal: true);
    }

    /// <summary>The one change that lowers the score most; that of feature -1 if none lowers it.</summary>
    /// <param name="taken">The changes so far.</param>
    /// <param name="isMore">True if a feature more may be changed; false for those of the changes so far.</param>
    /// <param name="score">The score so far, and with the change.</param>
    private FeatureChange FindNext(ReadOnlySpan<FeatureChange> taken, bool isMore, ref float score)
    {
        if (_judge.Scaler is { } scaler)
            scaler.Transform(_changed, _values);
        else
            _changed.CopyTo(_values);
        bool hasNeighbors = _judge.UsualRows is { } usual && FindNeighbors(usual);

        var best = new FeatureChange(-1, 0, 0);
        float lowest = float.IsFinite(score) ? score : float.PositiveInfinity;
        for (int feature = 0; feature < _row.Length; feature++)
        {
            if (_judge.IsMissing(_values[feature]) || (!isMore && PlaceOf(taken, feature) == taken.Length))
                continue;
            Try(feature, Settle(feature), ref best, ref lowest);
            if (hasNeighbors)
                Try(feature, _neighbor[feature], ref best, ref lowest);
        }
        if (best.Feature >= 0)
            score = lowest;
        return best;
    }

    private void Try(int feature, float value, ref FeatureChange best, ref float lowest)
    {
        if (!float.IsFinite(value))
            return;
        float kept = _changed[feature];
        _changed[feature] = InRowUnits(feature, value);
        float score = ScoreOf(_changed);
        if (score < lowest)
            (best, lowest) = (new FeatureChange(feature, _row[feature], _changed[feature]), score);
        _changed[feature] = kept;
    }

    /// <summary>
    /// The value of a feature that the network gives back unchanged, as the other values of the row stand: what it expects of the feature
    /// without being misled by its value.
    /// </summary>
    private float Settle(int feature)
    {
        float value = float.IsFinite(_values[feature]) ? _values[feature] : 0;
        for (int round = 0; round < Extrapolations; round++)
        {
            // By Aitken's rule: differences that shrink by one factor add up to a geometric series.
            float first = Reconstruct(feature, value), second = Reconstruct(feature, first);
            float factor = (second - first) / (first - value);
            value = MathF.Abs(factor) < LargestFactor ? second + ((second - first) * factor / (1 - factor)) : second;
        }

        // In the range of the network's output again.
        return Reconstruct(feature, value);
    }

    private float Reconstruct(int feature, float value)
    {
        _values.CopyTo(_trial);
        _trial[feature] = value;
        _judge.Reconstruct(_trial, _condition, _reconstruction);
        return _reconstruction[feature];
    }

    /// <summary>For each feature, its value in the usual row that is nearest in all others.</summary>
    private bool FindNeighbors(Dataset usual)
    {
        _distances.Fill(float.PositiveInfinity);
        for (int i = 0; i < usual.Count; i++)
        {
            ReadOnlySpan<float> row = usual[i];
            float all = 0;
            for (int feature = 0; feature < row.Length; feature++)
                all += SquareOf(_values[feature] - row[feature]);
            for (int feature = 0; feature < row.Length; feature++)
            {
                float others = all - SquareOf(_values[feature] - row[feature]);
                if (others < _distances[feature])
                    (_distances[feature], _neighbor[feature]) = (others, row[feature]);
            }
        }
        return usual.Count > 0;
    }

    // A value that is no number is as far from all rows.
    private static float SquareOf(float difference) => float.IsFinite(difference) ? difference * difference : 0;

    private float InRowUnits(int feature, float value)
    {
        if (_judge.Scaler is not { } scaler)
            return value;
        _values.CopyTo(_trial);
        _trial[feature] = value;
        scaler.Invert(_trial, _trial);
        return _trial[feature];
    }

    /// <summary>Takes back each change without which the row is normal, the first ones first.</summary>
    private int KeepNeeded(Span<FeatureChange> changes)
    {
        int kept = 0;
        foreach (FeatureChange change in changes)
        {
            _changed[change.Feature] = change.From;
            if (!IsAnomalous(ScoreOf(_changed)))
                continue;
            _changed[change.Feature] = change.To;
            changes[kept++] = change;
        }
        return kept;
    }

    /// <summary>Moves a change back to the value of the row as far as the row stays normal.</summary>
    private void Shorten(ref FeatureChange change)
    {
        if (!float.IsFinite(change.From))
            return;
        (float near, float far) = (change.From, change.To);
        for (int i = 0; i < Halvings; i++)
        {
            float middle = near + ((far - near) / 2);
            _changed[change.Feature] = middle;
            if (IsAnomalous(ScoreOf(_changed)))
                near = middle;
            else
                far = middle;
        }
        _changed[change.Feature] = far;
        change = change with { To = far };
    }

    private float ScoreOf(ReadOnlySpan<float> row) => _judge.Score(row, _condition);

    private bool IsAnomalous(float score) => _judge.IsAnomalous(score, _condition);

    /// <summary>The place of the change of a feature; their number if there is none.</summary>
    private static int PlaceOf(ReadOnlySpan<FeatureChange> changes, int feature)
    {
        int place = 0;
        while (place < changes.Length && changes[place].Feature != feature)
            place++;
        return place;
    }
}
