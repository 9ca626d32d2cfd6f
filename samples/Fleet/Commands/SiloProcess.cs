using System.Diagnostics;
using System.Globalization;
using Fleet.Hosting;

namespace Fleet.Commands;

/// <summary>A silo in a process of its own, which ends with this program at the latest.</summary>
internal sealed class SiloProcess : IDisposable
{
    private readonly Process _process;

    private SiloProcess(Process process) => _process = process;

    /// <summary>The memory that the process holds, as the system counts it.</summary>
    public long ResidentBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Starts a silo, and waits until it is ready.</summary>
    public static async Task<SiloProcess> StartAsync(int number, int checkpointRows, string database, CancellationToken cancellation)
    {
        string text = number.ToString(CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            ArgumentList =
            {
                "silo", "--number", text, "--checkpoint-rows", checkpointRows.ToString(CultureInfo.InvariantCulture),
            },
            Environment = { [SiloSettings.DatabaseVariable] = database },
        };
        var silo = new SiloProcess(Process.Start(start)!);
        while (await silo._process.StandardOutput.ReadLineAsync(cancellation) is { } line)
        {
            if (line.StartsWith(SiloCommand.Ready, StringComparison.Ordinal))
            {
                _ = silo.PassOnAsync();
                return silo;
            }

            Console.WriteLine(line);
        }

        throw new IOException($"Silo {number} ended before it was ready.");
    }

    /// <summary>Ends the process at once: on Linux by SIGKILL, so that it saves and says nothing.</summary>
    public void Kill() => _process.Kill();

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private async Task PassOnAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
            Console.WriteLine(line);
    }
}
