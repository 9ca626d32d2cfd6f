using Apache.Arrow;

namespace Autoencoders.Arrow.Formats;

/// <summary>A format of files of columns.</summary>
internal interface ITableFormat
{
    /// <summary>The ends of paths, the first in messages.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>True if a file begins as one of the format does.</summary>
    bool Begins(ReadOnlySpan<byte> bytes);

    /// <param name="file">The file at its begin; the reader closes it.</param>
    /// <param name="limit">The most values of one batch.</param>
    /// <param name="path">The file, for exceptions.</param>
    /// <param name="cancellationToken">Ends the reading of the schema.</param>
    Task<IBatchReader> OpenAsync(Stream file, ValueLimit limit, string path, CancellationToken cancellationToken);

    /// <param name="destination">A file at its begin; the caller closes it.</param>
    /// <param name="schema">The columns.</param>
    /// <param name="cancellationToken">Ends the writing of the schema.</param>
    Task<IBatchWriter> CreateAsync(Stream destination, Schema schema, CancellationToken cancellationToken);
}
