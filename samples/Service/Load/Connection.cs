using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;

namespace ServiceSample.Load;

/// <summary>
/// One connection that stays open, and the least of an HTTP client: it takes a few microseconds, where a whole client would take longer
/// than the service that it measures.
/// </summary>
internal sealed class Connection : IDisposable
{
    private const int Patience = 30_000; // ms

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _received = new byte[1 << 16];
    private readonly byte[] _body = new byte[1 << 20];
    private int _start;
    private int _end;

    /// <summary>Connects to a port of this machine.</summary>
    /// <exception cref="SocketException">Nobody listens there.</exception>
    public Connection(int port)
    {
        _socket.ReceiveTimeout = _socket.SendTimeout = Patience;
        try
        {
            _socket.Connect(IPAddress.Loopback, port);
        }
        catch
        {
            _socket.Dispose();
            throw;
        }
    }

    /// <summary>Sends a request and waits for the answer.</summary>
    /// <param name="request">All bytes of a request.</param>
    /// <param name="body">The body of the answer, until the next call.</param>
    /// <returns>The status.</returns>
    /// <exception cref="IOException">The connection ended early.</exception>
    public int Send(ReadOnlySpan<byte> request, out ReadOnlySpan<byte> body)
    {
        while (request.Length > 0)
            request = request[_socket.Send(request)..];

        (_start, _end) = (0, 0);
        int status = Number(Line()[9..12]), length = 0;
        bool isChunked = false;
        for (ReadOnlySpan<byte> line = Line(); line.Length > 0; line = Line())
        {
            if (line.StartsWith("Content-Length: "u8))
                length = Number(line[16..]);
            isChunked |= line.SequenceEqual("Transfer-Encoding: chunked"u8);
        }

        if (isChunked)
            length = Chunks();
        else
            Take(length, _body);
        body = _body.AsSpan(0, length);
        return status;
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();

    private int Chunks()
    {
        int length = 0;
        while (true)
        {
            Utf8Parser.TryParse(Line(), out int chunk, out _, 'x');
            Take(chunk, _body.AsSpan(length));
            length += chunk;
            Line();
            if (chunk == 0)
                return length;
        }
    }

    private ReadOnlySpan<byte> Line()
    {
        while (true)
        {
            int length = _received.AsSpan(_start, _end - _start).IndexOf("\r\n"u8);
            if (length >= 0)
            {
                ReadOnlySpan<byte> line = _received.AsSpan(_start, length);
                _start += length + 2;
                return line;
            }
            Receive();
        }
    }

    private void Take(int length, Span<byte> target)
    {
        while (length > 0)
        {
            if (_start == _end)
                Receive();
            int part = Math.Min(length, _end - _start);
            _received.AsSpan(_start, part).CopyTo(target);
            (_start, length) = (_start + part, length - part);
            target = target[part..];
        }
    }

    private void Receive()
    {
        if (_start == _end)
            (_start, _end) = (0, 0);
        int count = _socket.Receive(_received.AsSpan(_end));
        _end += count > 0 ? count : throw new EndOfStreamException("The connection ended within an answer.");
    }

    private static int Number(ReadOnlySpan<byte> digits) =>
        Utf8Parser.TryParse(digits, out int value, out _) ? value : throw new InvalidDataException("The answer is not HTTP.");
}
