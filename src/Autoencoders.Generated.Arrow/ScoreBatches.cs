using Apache.Arrow;
using Apache.Arrow.Types;

namespace Autoencoders.Arrow;

/// <summary>Turns batches of rows into batches of scores.</summary>
internal sealed class ScoreBatches<TNetwork>
    where TNetwork : class, IAutoencoder<TNetwork>
{
    private const string ScoreName = "score", AnomalyName = "is_anomaly", CauseName = "cause", PValueName = "p_value";

    private readonly AnomalyDetector<TNetwork> _detector;
    private readonly ScoreOptions _options;
    private readonly RowColumns _columns;
    private readonly Field[] _kept;
    private readonly string[] _names;
    private readonly FeatureContribution[] _causes = new FeatureContribution[1];

    /// <exception cref="ArgumentException">An option does not fit the detector or the columns.</exception>
    /// <exception cref="DataFormatException">A column is missing or not of numbers, or the detector takes rows of another length.</exception>
    public ScoreBatches(AnomalyDetector<TNetwork> detector, Schema schema, ScoreOptions options, string source)
    {
        (_detector, _options) = (detector, options);
        _columns = new RowColumns(schema, options.Rows, options.KeptNames, source);
        _kept = [.. options.KeptNames.Select(name => RowColumns.Find(schema, name, source))];
        _names = _columns.Names;
        if (_columns.Length != TNetwork.InputLength)
        {
            throw new DataFormatException(
                $"{source}: expected {TNetwork.InputLength} columns of values, as the network of the detector takes, found {_columns.Length}: "
                + $"{string.Join(", ", _names)}.");
        }
        if (_columns.ConditionLength != TNetwork.ConditionLength)
        {
            throw new ArgumentException(
                $"ConditionNames has {_columns.ConditionLength} names, but the network has conditions of {TNetwork.ConditionLength} values.",
                nameof(options));
        }
        if (options.PValue)
            _ = detector.Scores;
        List<Field> fields = [.. _kept, new Field(ScoreName, FloatType.Default, false), new Field(AnomalyName, BooleanType.Default, false)];
        if (options.Cause)
            fields.Add(new Field(CauseName, StringType.Default, true));
        if (options.PValue)
            fields.Add(new Field(PValueName, DoubleType.Default, false));
        if (fields.GroupBy(field => field.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ArgumentException($"The file of scores would have two columns '{twice.Key}'; leave it out of KeptNames.", nameof(options));
        Schema = new Schema(fields, []);
    }

    /// <summary>The columns of the result.</summary>
    public Schema Schema { get; }

    /// <summary>All columns that are read.</summary>
    public IReadOnlyCollection<string> Fields => [.. _columns.Fields.Concat(_options.KeptNames).Distinct()];

    /// <summary>The rows so far.</summary>
    public ScoreCounts Counts { get; private set; }

    /// <exception cref="DataFormatException">A value is not what it should be.</exception>
    public RecordBatch Score(RecordBatch batch)
    {
        float[] conditions = _columns.ConditionLength == 0 ? [] : _columns.Conditions(batch);
        float[] values = _columns.Values(batch);
        if (_options.Rows.Missing is MissingValues.Zero)
            values.AsSpan().Replace(float.NaN, 0f);
        else if (_options.Rows.Missing is MissingValues.Mean)
            {
            throw new ArgumentException(
                "Missing can't be Mean: rows are judged as they come. A detector with an ImputingScaler takes missing values as Keep.", nameof(batch));
        }
        var verdicts = new AnomalyVerdict[batch.Length];
        int anomalies = _detector.JudgeBatch(values, conditions, verdicts);
        Counts = new ScoreCounts(Counts.Rows + batch.Length, Counts.Anomalies + anomalies);

        List<IArrowArray> arrays = [.. _kept.Select(field => batch.Column(field.Name))];
        var scores = new FloatArray.Builder().Reserve(batch.Length);
        var isAnomaly = new BooleanArray.Builder().Reserve(batch.Length);
        foreach (AnomalyVerdict verdict in verdicts)
        {
            scores.Append(verdict.Score);
            isAnomaly.Append(verdict.IsAnomaly);
        }
        arrays.Add(scores.Build(default));
        arrays.Add(isAnomaly.Build(default));
        if (_options.Cause)
            arrays.Add(Causes(values, conditions, verdicts));
        if (_options.PValue)
            arrays.Add(PValues(conditions, verdicts));
        return new RecordBatch(Schema, arrays, batch.Length);
    }

    private StringArray Causes(float[] values, float[] conditions, AnomalyVerdict[] verdicts)
    {
        var causes = new StringArray.Builder().Reserve(verdicts.Length);
        for (int row = 0; row < verdicts.Length; row++)
        {
            if (verdicts[row].IsAnomaly && _detector.Explain(Row(values, row, _columns.Length), Row(conditions, row, _columns.ConditionLength), _causes) > 0)
                causes.Append(_names[_causes[0].Feature]);
            else
                causes.AppendNull();
        }
        return causes.Build(default);
    }

    private DoubleArray PValues(float[] conditions, AnomalyVerdict[] verdicts)
    {
        var values = new DoubleArray.Builder().Reserve(verdicts.Length);
        for (int row = 0; row < verdicts.Length; row++)
            values.Append(_detector.PValue(verdicts[row].Score, Row(conditions, row, _columns.ConditionLength)));
        return values.Build(default);
    }

    private static ReadOnlySpan<float> Row(float[] values, int row, int length) => values.AsSpan(row * length, length);
}
