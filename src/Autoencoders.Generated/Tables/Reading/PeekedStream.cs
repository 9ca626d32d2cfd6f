namespace Autoencoders;

/// <summary>A stream whose start was read ahead.</summary>
/// <param name="start">The bytes that were read.</param>
/// <param name="rest">What follows.</param>
internal sealed class PeekedStream(ReadOnlyMemory<byte> start, Stream rest) : ForwardStream
{
    private ReadOnlyMemory<byte> _start = start;

    public override int Read(Span<byte> buffer)
    {
        if (_start.IsEmpty)
            return rest.Read(buffer);
        int count = Math.Min(buffer.Length, _start.Length);
        _start.Span[..count].CopyTo(buffer);
        _start = _start[count..];
        return count;
    }
}
