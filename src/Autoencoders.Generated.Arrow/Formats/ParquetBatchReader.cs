using Apache.Arrow;
using Parquet;
using Parquet.Schema;
using Field = Apache.Arrow.Field;

namespace Autoencoders.Arrow.Formats;

/// <summary>The row groups of a Parquet file as record batches.</summary>
internal sealed class ParquetBatchReader : IBatchReader
{
    private readonly ParquetReader _reader;
    private readonly string _path;
    private (DataField Source, Field Field)[] _selected = [];
    private int _next;

    public ParquetBatchReader(ParquetReader reader, ValueLimit limit, string path)
    {
        (_reader, Limit, _path) = (reader, limit, path);
        Schema = new Schema(reader.Schema.Fields.Select(ParquetColumnCatalog.ArrowField), []);
    }

    public Schema Schema { get; }

    public ValueLimit Limit { get; }

    public void Select(IReadOnlyCollection<string> names) =>
        _selected = [.. names.Select(name => (Source(name), Schema.GetFieldByName(name)))];

    public async ValueTask<RecordBatch?> NextAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_next == _reader.RowGroupCount)
            return null;
        return await Damage.Guard(_path, () => ReadAsync(_next++, cancellationToken)).ConfigureAwait(false);
    }

    public ValueTask DisposeAsync() => _reader.DisposeAsync();

    private DataField Source(string name) => _reader.Schema.Fields.First(field => field.Name == name) as DataField
        ?? throw new DataFormatException($"{_path}, column '{name}': expected one value a row, found a nested column.");

    private async Task<RecordBatch> ReadAsync(int index, CancellationToken cancellationToken)
    {
        using ParquetRowGroupReader group = _reader.OpenRowGroupReader(index);
        if (group.RowCount < 0)
            throw new DataFormatException($"{_path}: expected a number of rows in row group {index}, found {group.RowCount}.");
        Limit.Check((UInt128)group.RowCount * (UInt128)_selected.Length, _path, $"a row group of {group.RowCount} rows of {_selected.Length} columns");
        var arrays = new List<IArrowArray>(_selected.Length);
        foreach (var (source, field) in _selected)
            arrays.Add(await ParquetColumnCatalog.Of(field).ReadAsync(group, source, (int)group.RowCount, cancellationToken).ConfigureAwait(false));
        return new RecordBatch(new Schema(_selected.Select(column => column.Field), []), arrays, (int)group.RowCount);
    }
}
