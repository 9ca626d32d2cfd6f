using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Autoencoders.Benchmarks.Comparing;

/// <summary>
/// The time that calls take. On Linux, calls on one thread count the time of that thread on a core, so that other programs of a busy
/// machine do not count.
/// </summary>
internal static class Clock
{
    private const int ThreadClock = 3;

    /// <summary>The time now, of which differences count.</summary>
    /// <param name="threads">The threads of the calls.</param>
    public static TimeSpan Now(int threads) =>
        threads == 1 && OperatingSystem.IsLinux() && GetTime(ThreadClock, out Instant now) == 0
            ? TimeSpan.FromSeconds(now.Seconds) + TimeSpan.FromTicks(now.Nanoseconds / TimeSpan.NanosecondsPerTick)
            : Stopwatch.GetElapsedTime(0);

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int GetTime(int clock, out Instant instant);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Instant
    {
        public readonly nint Seconds;
        public readonly nint Nanoseconds;
    }
}
