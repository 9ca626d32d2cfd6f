using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>
/// Looks for few features whose change makes a row normal. In each round, it changes the feature that lowers the score most, or one that is
/// changed already to a better value; then it takes back the changes without which the others can do, and moves these back to the row as far
/// as it stays normal. All scores are those of rows in their own units, so that the changed row has the verdict that is promised.
/// </summary>
internal readonly ref struct ChangeSearch
{
    // A change ends within a four-thousandth of its size from the threshold.
    private const int Halvings = 12;

    // Each change is found once and, on average, improved three times: features that depend on one another need it.
    private const int RoundsPerChange = 4;

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
    private readonly Span<float> _kept;

    private ChangeSearch(IRowJudge judge, ReadOnlySpan<float> row, ReadOnlySpan<float> condition)
    {
        int length = row.Length;
        Span<float> memory = ThreadMemory.OfSearch(checked(7 * length));
        _judge = judge;
        _row = row;
        _condition = condition;
        _changed = memory[..length];
        _values = memory.Slice(length, length);
        _trial = memory.Slice(2 * length, length);
        _reconstruction = memory.Slice(3 * length, length);
        _neighbor = memory.Slice(4 * length, length);
        _distances = memory.Slice(5 * length, length);
        _kept = memory.Slice(6 * length, length);
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
        Search(changes, ref count, ref score);
        bool isNormal = !IsAnomalous(score);
        for (int place = 0; isNormal && place < count;)
            place += TakeBack(changes[..count], place, ref count) ? 0 : 1;
        foreach (ref FeatureChange change in changes[..count])
        {
            if (isNormal)
                Shorten(change.Feature);
            change = change with { To = _changed[change.Feature] };
        }
        return new RowChange(count, isNormal ? ScoreOf(_changed) : score, isNormal);
    }

    /// <summary>Changes more features, as many as there is room for, and those that are changed, until the row is normal.</summary>
    private void Search(Span<FeatureChange> changes, ref int count, ref float score)
    {
        for (int round = 0; round < RoundsPerChange * changes.Length && IsAnomalous(score); round++)
        {
            int feature = FindNext(changes, count, ref score, out float value);
            if (feature < 0)
                return;
            _changed[feature] = value;
            if (PlaceOf(changes[..count], feature) == count)
                changes[count++] = new FeatureChange(feature, _row[feature], value);
        }
    }

    /// <summary>Tries whether the other changes, with better values, can do without one; if not, all stay as they are.</summary>
    private bool TakeBack(Span<FeatureChange> changes, int place, ref int count)
    {
        FeatureChange change = changes[place];
        _changed.CopyTo(_kept);
        changes[(place + 1)..].CopyTo(changes[place..]);
        Span<FeatureChange> others = changes[..^1];
        _changed[change.Feature] = change.From;
        float score = ScoreOf(_changed);
        int rest = others.Length;
        Search(others, ref rest, ref score);
        if (!IsAnomalous(score))
        {
            count--;
            return true;
        }
        others[place..].CopyTo(changes[(place + 1)..]);
        changes[place] = change;
        _kept.CopyTo(_changed);
        return false;
    }

    /// <summary>The feature whose change lowers the score most, and its value; -1 if none lowers it.</summary>
    private int FindNext(ReadOnlySpan<FeatureChange> changes, int count, ref float score, out float value)
    {
        if (_judge.Scaler is { } scaler)
            scaler.Transform(_changed, _values);
        else
            _changed.CopyTo(_values);
        bool hasNeighbors = _judge.UsualRows is { } usual && FindNeighbors(usual);

        (int Feature, float Value) best = (-1, 0);
        float lowest = float.IsFinite(score) ? score : float.PositiveInfinity;
        for (int feature = 0; feature < _row.Length; feature++)
        {
            if (_judge.IsMissing(_values[feature]) || (count == changes.Length && PlaceOf(changes, feature) == count))
                continue;
            Try(feature, Settle(feature), ref best, ref lowest);
            if (hasNeighbors)
                Try(feature, _neighbor[feature], ref best, ref lowest);
        }
        if (best.Feature >= 0)
            score = lowest;
        value = best.Value;
        return best.Feature;
    }

    private void Try(int feature, float value, ref (int Feature, float Value) best, ref float lowest)
    {
        if (!float.IsFinite(value))
            return;
        float kept = _changed[feature];
        _changed[feature] = InRowUnits(feature, value);
        float score = ScoreOf(_changed);
        if (score < lowest)
            (best, lowest) = ((feature, _changed[feature]), score);
        _changed[feature] = kept;
    }

    /// <summary>
    /// The value of a feature that the network gives back unchanged, as the other values of the row stand: what it expects of the feature
    /// without being misled by its value.
    /// </summary>
    private float Settle(int feature)
    {
        float value = float.IsFinite(_values[feature]) ? _values[feature] : 0;
        if (!_judge.IsNumber(feature))
            return Reconstruct(feature, value);
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

    /// <summary>Moves a value back to that of the row as far as the row stays normal.</summary>
    private void Shorten(int feature)
    {
        (float near, float far) = (_row[feature], _changed[feature]);
        if (!float.IsFinite(near) || !_judge.IsNumber(feature))
            return;
        for (int i = 0; i < Halvings; i++)
        {
            _changed[feature] = near + ((far - near) / 2);
            if (IsAnomalous(ScoreOf(_changed)))
                near = _changed[feature];
            else
                far = _changed[feature];
        }
        _changed[feature] = far;
    }

    private float ScoreOf(ReadOnlySpan<float> row) => _judge.Score(row, _condition);

    private bool IsAnomalous(float score) => _judge.IsAnomalous(score, _condition);

    /// <summary>The place of the change of a feature; their number for a feature without one.</summary>
    private static int PlaceOf(ReadOnlySpan<FeatureChange> changes, int feature)
    {
        int place = 0;
        while (place < changes.Length && changes[place].Feature != feature)
            place++;
        return place;
    }
}
