using Apache.Arrow;

namespace Autoencoders.Arrow.Formats;

/// <summary>Writes batches of rows.</summary>
internal interface IBatchWriter : IAsyncDisposable
{
    Task WriteAsync(RecordBatch batch, CancellationToken cancellationToken);

    /// <summary>Writes what stands behind the rows.</summary>
    Task CompleteAsync(CancellationToken cancellationToken);
}
