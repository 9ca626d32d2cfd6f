using Apache.Arrow;
using Apache.Arrow.Ipc;

namespace Autoencoders.Arrow.Formats;

/// <summary>The batches of an Arrow file or stream.</summary>
internal sealed class ArrowBatchReader(ArrowStreamReader reader, Schema schema, ValueLimit limit, string path) : IBatchReader
{
    private IReadOnlyCollection<string> _names = [];

    public Schema Schema => schema;

    public ValueLimit Limit => limit;

    public void Select(IReadOnlyCollection<string> names) => _names = names;

    public async ValueTask<RecordBatch?> NextAsync(CancellationToken cancellationToken) =>
        await Damage.Guard(path, () => ReadAsync(cancellationToken)).ConfigureAwait(false);

    public ValueTask DisposeAsync()
    {
        reader.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<RecordBatch?> ReadAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        RecordBatch? batch = await reader.ReadNextRecordBatchAsync(cancellationToken).ConfigureAwait(false);
        if (batch is null)
            return null;
        foreach (string name in _names)
            RequireWhole(name, batch.Column(name), batch.Length);
        limit.Check((UInt128)batch.Length * (UInt128)_names.Count, path, $"a batch of {batch.Length} rows of {_names.Count} columns");
        return batch;
    }

    /// <summary>A batch says how many values its buffers have; they may have fewer.</summary>
    private void RequireWhole(string name, IArrowArray array, int rows)
    {
        long missing = array.Length != rows ? rows : BufferLengths.Missing(array);
        if (missing > 0)
            throw new DataFormatException($"{path}, column '{name}': expected buffers for {rows} values, found shorter ones.");
    }
}
