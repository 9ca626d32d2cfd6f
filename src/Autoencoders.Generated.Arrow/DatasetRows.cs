using Apache.Arrow;

namespace Autoencoders.Arrow;

/// <summary>Gathers the rows of batches.</summary>
internal sealed class DatasetRows(RowColumns columns, ArrowOptions options, ValueLimit limit, string source)
{
    private readonly List<float[]> _values = [], _conditions = [];
    private readonly List<int[]> _labels = [];
    private long _rows;

    /// <exception cref="DataFormatException">A value is not what it should be, or there are more than the limit.</exception>
    public void Add(RecordBatch batch)
    {
        _rows += batch.Length;
        limit.Check((UInt128)_rows * (UInt128)(columns.Length + columns.ConditionLength), source, $"{_rows} rows or more of {columns.Length} values");
        if (columns.HasLabels)
            _labels.Add(columns.Labels(batch));
        if (columns.ConditionLength > 0)
            _conditions.Add(columns.Conditions(batch));
        _values.Add(columns.Values(batch));
    }

    /// <exception cref="DataFormatException">There is no row, or a column has no value for the mean.</exception>
    public Dataset ToDataset()
    {
        if (_rows == 0)
            throw new DataFormatException($"{source}: expected at least 1 row, found none.");
        float[] values = [.. _values.SelectMany(batch => batch)];
        try
        {
            Imputation.Apply(values, columns.Length, options.Missing);
        }
        catch (FormatException unusable)
        {
            throw new DataFormatException($"{source}: expected {unusable.Message}.", unusable);
        }
        int[] labels = [.. _labels.SelectMany(batch => batch)];
        Dataset dataset = new Dataset(values, columns.Length, labels).WithColumnNames(columns.Names);
        return columns.ConditionLength == 0
            ? dataset
            : dataset.WithConditions(_conditions.SelectMany(batch => batch).ToArray(), columns.ConditionLength);
    }
}
