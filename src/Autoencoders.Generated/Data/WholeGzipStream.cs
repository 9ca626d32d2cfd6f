using System.IO.Compression;

namespace Autoencoders;

/// <summary>
/// Decompresses gzip and refuses a file that was cut, where <see cref="GZipStream"/> ends as if all were well. Gzip files may follow one
/// another, so a known one is read behind the file's own: only where the file was whole do its bytes come out at the end.
/// </summary>
internal sealed class WholeGzipStream : ForwardStream
{
    private const int BlockLength = 64 * 1024;

    private readonly GZipStream _content;
    private readonly byte[] _block = new byte[BlockLength];
    private int _start;
    private int _end;
    private bool _ended;

    public WholeGzipStream(Stream file) => _content = new GZipStream(new FollowedStream(file), CompressionMode.Decompress);

    private static ReadOnlySpan<byte> Mark => "AEG1: whole file"u8;

    /// <summary>The mark as a gzip file, coded so that it does not hold the mark itself.</summary>
    private static ReadOnlySpan<byte> MarkFile =>
    [
        0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x73, 0x74, 0x75, 0x37, 0xB4, 0x52, 0x28, 0xCF,
        0xC8, 0xCF, 0x49, 0x55, 0x48, 0xCB, 0xCC, 0x49, 0x05, 0x00, 0xDB, 0xA0, 0x18, 0x91, 0x10, 0x00, 0x00, 0x00,
    ];

    /// <exception cref="InvalidDataException">The file is damaged, or cut, or goes on with something else.</exception>
    public override int Read(Span<byte> buffer)
    {
        // What may be the mark is held back until more comes.
        while (_end - _start <= Mark.Length && !_ended)
        {
            _block.AsSpan(_start, _end - _start).CopyTo(_block);
            (_start, _end) = (0, _end - _start);
            int read = _content.Read(_block.AsSpan(_end));
            _end += read;
            _ended = read == 0;
        }
        if (_ended && !_block.AsSpan(_start, _end - _start).SequenceEqual(Mark))
            throw new InvalidDataException("The gzip stream is truncated or has trailing data.");

        int available = Math.Min(buffer.Length, _end - _start - Mark.Length);
        _block.AsSpan(_start, available).CopyTo(buffer);
        _start += available;
        return available;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _content.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>The bytes of a file, and those of the mark behind them.</summary>
    private sealed class FollowedStream(Stream file) : ForwardStream
    {
        private bool _fileEnded;
        private int _position;

        public override int Read(Span<byte> buffer)
        {
            if (!_fileEnded && !buffer.IsEmpty)
            {
                int read = file.Read(buffer);
                if (read > 0)
                    return read;
                _fileEnded = true;
            }

            int length = Math.Min(buffer.Length, MarkFile.Length - _position);
            MarkFile.Slice(_position, length).CopyTo(buffer);
            _position += length;
            return length;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                file.Dispose();
            base.Dispose(disposing);
        }
    }
}
