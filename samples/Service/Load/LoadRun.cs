using System.Diagnostics;
using System.Net.Sockets;

namespace ServiceSample.Load;

/// <summary>Connections that ask without a pause, each the next request when the answer to the last has come.</summary>
internal static class LoadRun
{
    /// <summary>Asks until the time is over.</summary>
    /// <param name="port">The port of the service.</param>
    /// <param name="requests">The requests, which each connection sends in turn.</param>
    /// <param name="models">The models that may answer.</param>
    /// <param name="connections">The number of connections.</param>
    /// <param name="isOver">True when it is time to end.</param>
    public static LoadResult Run(int port, RequestSet requests, ExpectedScores[] models, int connections, Func<bool> isOver)
    {
        var parts = new LoadResult[connections];
        var threads = new Thread[connections];
        long began = Stopwatch.GetTimestamp();
        for (int i = 0; i < connections; i++)
        {
            int number = i;
            threads[i] = new Thread(() => parts[number] = Ask(port, requests, models, first: number * 17, isOver));
            threads[i].Start();
        }
        foreach (Thread thread in threads)
            thread.Join();
        return LoadResult.Of(parts, Stopwatch.GetElapsedTime(began));
    }

    private static LoadResult Ask(int port, RequestSet requests, ExpectedScores[] models, int first, Func<bool> isOver)
    {
        var times = new List<long>(1 << 20);
        int failed = 0, torn = 0;
        Connection? connection = null;
        for (int i = first; !isOver(); i++)
        {
            int request = i % requests.Texts.Length;
            try
            {
                connection ??= new Connection(port);
                long sent = Stopwatch.GetTimestamp();
                int status = connection.Send(requests.Texts[request], out ReadOnlySpan<byte> body);
                times.Add(Stopwatch.GetTimestamp() - sent);
                if (status != 200)
                    failed++;
                else if (!ExpectedScores.AnyGives(models, request, body))
                    torn++;
            }
            catch (Exception exception) when (exception is IOException or SocketException)
            {
                failed++;
                connection?.Dispose();
                connection = null;
            }
        }
        connection?.Dispose();
        return new LoadResult { Times = [.. times], Failed = failed, Torn = torn };
    }
}
