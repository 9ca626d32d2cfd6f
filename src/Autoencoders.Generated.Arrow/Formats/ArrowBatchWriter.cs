using Apache.Arrow;
using Apache.Arrow.Ipc;

namespace Autoencoders.Arrow.Formats;

/// <summary>Writes an Arrow file or stream.</summary>
internal sealed class ArrowBatchWriter(ArrowStreamWriter writer) : IBatchWriter
{
    public Task WriteAsync(RecordBatch batch, CancellationToken cancellationToken) => writer.WriteRecordBatchAsync(batch, cancellationToken);

    public Task CompleteAsync(CancellationToken cancellationToken) => writer.WriteEndAsync(cancellationToken);

    public ValueTask DisposeAsync()
    {
        writer.Dispose();
        return ValueTask.CompletedTask;
    }
}
