using System.Net.Sockets;
using System.Text;

namespace ServiceSample.Tests;

/// <summary>A connection that sends what no client sends: half a request, and the other half later.</summary>
internal sealed class RawConnection(int port) : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly TcpClient _client = new("127.0.0.1", port);

    public async Task SendAsync(string text) => await _client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text));

    /// <summary>All that comes until the text has come, or the server closes the connection.</summary>
    public async Task<string> ReceiveAsync(string text)
    {
        using var patience = new CancellationTokenSource(s_patience);
        var received = new StringBuilder();
        var buffer = new byte[4096];
        while (!received.ToString().Contains(text, StringComparison.Ordinal))
        {
            int count = await _client.GetStream().ReadAsync(buffer, patience.Token);
            if (count == 0)
                break;
            received.Append(Encoding.ASCII.GetString(buffer, 0, count));
        }
        return received.ToString();
    }

    public void Dispose() => _client.Dispose();
}
