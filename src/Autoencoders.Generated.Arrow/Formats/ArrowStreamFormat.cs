using System.Buffers.Binary;
using Apache.Arrow;
using Apache.Arrow.Compression;
using Apache.Arrow.Ipc;

namespace Autoencoders.Arrow.Formats;

/// <summary>The IPC format as a stream of messages.</summary>
internal sealed class ArrowStreamFormat : ITableFormat
{
    public IReadOnlyList<string> Extensions { get; } = [".arrows"];

    public bool Begins(ReadOnlySpan<byte> bytes) => bytes.Length >= sizeof(uint) && BinaryPrimitives.ReadUInt32LittleEndian(bytes) == uint.MaxValue;

    public async Task<IBatchReader> OpenAsync(Stream file, ValueLimit limit, string path, CancellationToken cancellationToken)
    {
        var reader = new ArrowStreamReader(file, new BoundedAllocator(limit, path), new CompressionCodecFactory(), leaveOpen: false);
        return new ArrowBatchReader(reader, await reader.GetSchema(cancellationToken).ConfigureAwait(false), limit, path);
    }

    public async Task<IBatchWriter> CreateAsync(Stream destination, Schema schema, CancellationToken cancellationToken)
    {
        var writer = new ArrowStreamWriter(destination, schema, leaveOpen: true);
        await writer.WriteStartAsync(cancellationToken).ConfigureAwait(false);
        return new ArrowBatchWriter(writer);
    }
}
