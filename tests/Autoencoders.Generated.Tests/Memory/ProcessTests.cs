using System.Diagnostics;
using System.Globalization;
using System.Runtime.Intrinsics;

namespace Autoencoders.Tests.Memory;

/// <summary>What ends a process where it fails, in processes of its own; the last line of a process that ended tells its last call.</summary>
public sealed class ProcessTests
{
    /// <summary>128 KB: what threads have on musl, and pools of games.</summary>
    private const string SmallStack = "131072";

    /// <summary>The most of a stack that a call takes together with the compiler, which works on the same stack.</summary>
    private const int MostOfStack = 64 << 10;

    [Trait("Registers", "Any")]
    [Fact]
    public async Task Every_call_works_on_a_stack_of_128_KB()
    {
        (int exitCode, string[] lines) = await Run(["stack", SmallStack], tiered: "0");
        Assert.True(exitCode == 0, $"The stack did not suffice for: {lines[^1]}");
        Assert.InRange(lines.Length, 500, int.MaxValue);
        Assert.Equal("done", lines[^1]);
    }

    /// <summary>Code without optimization, which the compiler writes first here, has other frames.</summary>
    [Trait("Registers", "Any")]
    [Fact]
    public async Task No_call_takes_more_than_64_KB_of_stack()
    {
        (int exitCode, string[] lines) = await Run(["stack"], tiered: "1");
        Assert.True(exitCode == 0, $"It failed: {lines[^1]}");
        Assert.InRange(lines.Length, 500, int.MaxValue);
        Assert.Equal("done", lines[^1]);

        (int Bytes, string Name)[] calls =
            [.. lines.SkipLast(1).Select(line => (int.Parse(line.AsSpan(0, 9), CultureInfo.InvariantCulture), line[10..]))];
        (int most, string name) = calls.MaxBy(call => call.Bytes);
        Assert.True(most <= MostOfStack, $"{name} takes {most} bytes of the stack.");
        Assert.True(most > MostOfStack / 4, $"{most} bytes of the stack cannot be all that calls take.");
    }

    [Trait("Registers", "Any")]
    [Fact]
    public async Task A_stack_that_is_too_small_would_be_noticed()
    {
        (int exitCode, string[] lines) = await Run(["overflow", SmallStack], tiered: "1");
        Assert.NotEqual(0, exitCode);
        Assert.Equal("overflow", lines[^1]);
    }

    [LinuxFact]
    public async Task No_call_reads_or_writes_beyond_its_spans()
    {
        (int exitCode, string[] lines) = await Run(["guards"], tiered: "1");
        Assert.True(exitCode == 0, $"It read or wrote beyond a span: {lines[^1]}");
        Assert.InRange(lines.Length, 1500, int.MaxValue);
        Assert.Equal("done", lines[^1]);
    }

    [Trait("Registers", "Any")]
    [LinuxFact]
    public async Task To_read_beyond_a_span_would_be_noticed()
    {
        foreach (string place in (string[])["before", "behind"])
        {
            (int exitCode, string[] lines) = await Run(["fault", place], tiered: "1");
            Assert.NotEqual(0, exitCode);
            Assert.Equal("fault", lines[^1]);
        }
    }

    private static async Task<(int ExitCode, string[] Lines)> Run(string[] arguments, string tiered)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_TieredCompilation"] = tiered, ["DOTNET_DbgEnableMiniDump"] = "0" },
        };
        if (!Vector128.IsHardwareAccelerated)
        {
            // Registers of 128 bits touch the same addresses as the software that stands in for them, in a thirtieth of the time.
            start.Environment.Remove("DOTNET_EnableHWIntrinsic");
            start.Environment["DOTNET_EnableAVX2"] = "0";
        }

        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Autoencoders.Generated.Memory.dll"));
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await errors;
        await process.WaitForExitAsync();
        return (process.ExitCode, output.TrimEnd().Split('\n'));
    }
}
