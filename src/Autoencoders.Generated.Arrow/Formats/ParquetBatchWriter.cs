using Apache.Arrow;
using Parquet;
using Parquet.Schema;

namespace Autoencoders.Arrow.Formats;

/// <summary>Writes each record batch as a row group.</summary>
internal sealed class ParquetBatchWriter(ParquetWriter writer, Schema schema, DataField[] fields) : IBatchWriter
{
    private bool _isOpen = true;

    public async Task WriteAsync(RecordBatch batch, CancellationToken cancellationToken)
    {
        using ParquetRowGroupWriter group = writer.CreateRowGroup();
        for (int column = 0; column < fields.Length; column++)
        {
            await ParquetColumnCatalog.Of(schema.FieldsList[column])
                .WriteAsync(group, fields[column], batch.Column(column), cancellationToken).ConfigureAwait(false);
        }
        group.CompleteValidate();
    }

    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        _isOpen = false;
        await writer.DisposeAsync().ConfigureAwait(false);
    }

    public ValueTask DisposeAsync() => _isOpen ? writer.DisposeAsync() : ValueTask.CompletedTask;
}
