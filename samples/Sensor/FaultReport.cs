using System.Diagnostics;
using Autoencoders;

namespace Sensor;

/// <summary>How a stream with faults was watched.</summary>
/// <param name="Rows">Its rows.</param>
/// <param name="Faulty">Those in which the machine had a fault.</param>
/// <param name="Found">Of those, the ones that stood out.</param>
/// <param name="FalseAlarms">The rows that stood out without a fault.</param>
/// <param name="HasDrifted">Whether the chart took the faults for a drift.</param>
/// <param name="Time">How long watching took.</param>
/// <param name="Allocated">The bytes that it allocated.</param>
internal sealed record FaultReport(int Rows, int Faulty, int Found, int FalseAlarms, bool HasDrifted, TimeSpan Time, long Allocated)
{
    /// <summary>The share of faulty rows that stood out.</summary>
    public double FoundRate => Found / (double)Math.Max(Faulty, 1);

    /// <summary>The share of sound rows that stood out.</summary>
    public double FalseAlarmRate => FalseAlarms / (double)(Rows - Faulty);

    /// <summary>Watches a machine.</summary>
    public static FaultReport Of(Watch watch, Machine machine, int rows)
    {
        Dataset stream = machine.Run(rows, out bool[] faulty);
        (int found, int falseAlarms, bool hasDrifted) = (0, 0, false);
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        long began = Stopwatch.GetTimestamp();
        for (int row = 0; row < rows; row++)
        {
            if (watch.Look(stream[row]))
                (found, falseAlarms) = faulty[row] ? (found + 1, falseAlarms) : (found, falseAlarms + 1);
            hasDrifted |= watch.HasDrifted;
        }
        TimeSpan time = Stopwatch.GetElapsedTime(began);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        return new FaultReport(rows, faulty.Count(fault => fault), found, falseAlarms, hasDrifted, time, allocated);
    }
}
