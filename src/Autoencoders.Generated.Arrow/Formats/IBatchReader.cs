using Apache.Arrow;

namespace Autoencoders.Arrow.Formats;

/// <summary>The rows of a file in batches.</summary>
internal interface IBatchReader : IAsyncDisposable
{
    /// <summary>All columns of the file.</summary>
    Schema Schema { get; }

    /// <summary>The most values that are read.</summary>
    ValueLimit Limit { get; }

    /// <summary>Reads these columns alone from now on. Called once, before the first batch.</summary>
    void Select(IReadOnlyCollection<string> names);

    /// <summary>The next batch; null behind the last.</summary>
    /// <exception cref="DataFormatException">The file is damaged, or a batch has too many values.</exception>
    ValueTask<RecordBatch?> NextAsync(CancellationToken cancellationToken);
}
