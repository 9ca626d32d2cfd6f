using Apache.Arrow;
using Apache.Arrow.Compression;
using Apache.Arrow.Ipc;

namespace Autoencoders.Arrow.Formats;

/// <summary>The IPC format with a footer, which is version 2 of Feather.</summary>
internal sealed class ArrowFileFormat : ITableFormat
{
    public IReadOnlyList<string> Extensions { get; } = [".arrow", ".feather"];

    public bool Begins(ReadOnlySpan<byte> bytes) => bytes.StartsWith("ARROW1"u8);

    public async Task<IBatchReader> OpenAsync(Stream file, ValueLimit limit, string path, CancellationToken cancellationToken)
    {
        var reader = new ArrowFileReader(file, new BoundedAllocator(limit, path), new CompressionCodecFactory(), leaveOpen: false);
        return new ArrowBatchReader(reader, await reader.GetSchema(cancellationToken).ConfigureAwait(false), limit, path);
    }

    public async Task<IBatchWriter> CreateAsync(Stream destination, Schema schema, CancellationToken cancellationToken)
    {
        var writer = new ArrowFileWriter(destination, schema, leaveOpen: true);
        await writer.WriteStartAsync(cancellationToken).ConfigureAwait(false);
        return new ArrowBatchWriter(writer);
    }
}
