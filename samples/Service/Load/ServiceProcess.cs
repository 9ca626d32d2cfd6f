using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace ServiceSample.Load;

/// <summary>A service that runs as a process of its own on a free port of this machine.</summary>
internal sealed class ServiceProcess : IDisposable
{
    // The exporter gives the same metrics again for 300 ms.
    private const int MetricsAge = 350;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly Process _process;

    private ServiceProcess(Process process, int port)
    {
        _process = process;
        Port = port;
        Client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = s_patience };
    }

    /// <summary>The port that it listens on.</summary>
    public int Port { get; }

    /// <summary>The time from the start of the process to the first answer.</summary>
    public TimeSpan Start { get; private init; }

    /// <summary>For what is not measured.</summary>
    public HttpClient Client { get; }

    /// <summary>The memory of the process in bytes.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Starts a service and waits for its first answer.</summary>
    /// <param name="program">A program, or a .dll of one.</param>
    /// <param name="model">The file of the model.</param>
    /// <param name="request">A request, which must succeed.</param>
    /// <exception cref="IOException">The service ended, or did not answer in time.</exception>
    public static ServiceProcess Run(string program, string model, ReadOnlySpan<byte> request)
    {
        int port = FreePort();
        bool isManaged = program.EndsWith(".dll", StringComparison.Ordinal);
        string[] arguments =
        [
            .. isManaged ? [Path.GetFullPath(program)] : Array.Empty<string>(),
            "--urls", $"http://127.0.0.1:{port}", "--Service:Model", Path.GetFullPath(model), "--Service:Settle", "00:00:00.020",
            "--Logging:LogLevel:Default", "None",
        ];
        long began = Stopwatch.GetTimestamp();
        Process process = Process.Start(new ProcessStartInfo(isManaged ? "dotnet" : Path.GetFullPath(program), arguments))
            ?? throw new IOException($"{program} does not start.");
        while (!Answers(port, request))
        {
            if (process.HasExited)
                throw new IOException($"{program} ended with {process.ExitCode} before its first answer.");
            if (Stopwatch.GetElapsedTime(began) > s_patience)
            {
                process.Kill();
                throw new IOException($"{program} did not answer within {s_patience.TotalSeconds} s.");
            }
            Thread.Sleep(1);
        }
        return new ServiceProcess(process, port) { Start = Stopwatch.GetElapsedTime(began) };
    }

    /// <summary>The answer of the service about its health.</summary>
    public JsonElement Health()
    {
        using HttpResponseMessage answer = Client.Send(new HttpRequestMessage(HttpMethod.Get, "/health"));
        using Stream body = answer.Content.ReadAsStream();
        return JsonDocument.Parse(body).RootElement;
    }

    /// <summary>The bytes that the process has allocated so far, from its metrics; null without any.</summary>
    public double? Allocated()
    {
        Thread.Sleep(MetricsAge);
        using HttpResponseMessage answer = Client.Send(new HttpRequestMessage(HttpMethod.Get, "/metrics"));
        if (!answer.IsSuccessStatusCode)
            return null;
        using var lines = new StreamReader(answer.Content.ReadAsStream());
        while (lines.ReadLine() is string line)
        {
            if (line.StartsWith("dotnet_gc_heap_total_allocated_bytes_total", StringComparison.Ordinal))
                return double.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture);
        }
        return null;
    }

    /// <summary>Tells the service to stop, as systemd and Kubernetes do, and waits until it has.</summary>
    /// <returns>Its exit code.</returns>
    public int Stop()
    {
        using var kill = Process.Start("/bin/sh", ["-c", $"kill -TERM {_process.Id}"]);
        if (!_process.WaitForExit(s_patience))
            _process.Kill();
        _process.WaitForExit();
        return _process.ExitCode;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
            Stop();
        _process.Dispose();
        Client.Dispose();
    }

    private static bool Answers(int port, ReadOnlySpan<byte> request)
    {
        try
        {
            using var connection = new Connection(port);
            return connection.Send(request, out _) == 200;
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
