namespace Autoencoders.Arrow.Formats;

/// <summary>
/// A file whose reader cannot go on for ever: reading its bytes again and again throws, as readers do whose counts are
/// damaged.
/// </summary>
internal sealed class BoundedStream(FileStream file) : Stream
{
    private const int MostTimes = 8, FreeBytes = 1 << 20;

    private long _left = MostTimes * file.Length + FreeBytes;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => file.Length;

    public override long Position
    {
        get => file.Position;
        set => file.Position = value;
    }

    public override int Read(Span<byte> buffer) => Count(file.Read(buffer));

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Count(await file.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin) => file.Seek(offset, origin);

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
        // Nothing is written.
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            file.Dispose();
        base.Dispose(disposing);
    }

    private int Count(int read)
    {
        _left -= Math.Max(read, 1);
        return _left >= 0 ? read : throw new InvalidDataException("its parts refer to each other without end");
    }
}
