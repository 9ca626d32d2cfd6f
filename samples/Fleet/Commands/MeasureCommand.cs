using Fleet.Grains;
using Fleet.Pumps;
using Orleans;
using Orleans.Runtime;

namespace Fleet.Commands;

/// <summary>
/// Measures a fleet on two silos, each a process of its own: the rows a second, the memory of a pump, and the loss when one silo is killed
/// while its pumps learn.
/// </summary>
internal sealed class MeasureCommand(int pumps, int seconds, int checkpointRows, string database, TimeProvider time)
{
    private const int RowsOfBatch = 16, SilosAtFirst = 2;

    private static readonly TimeSpan s_beforeKill = TimeSpan.FromSeconds(2), s_longestRecovery = TimeSpan.FromMinutes(3);

    /// <returns>Whether every pump answered again, and none lost more than it may.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        using SiloProcess first = await SiloProcess.StartAsync(1, checkpointRows, database, cancellation);
        using SiloProcess second = await SiloProcess.StartAsync(2, checkpointRows, database, cancellation);
        await using FleetClient client = await FleetClient.ConnectAsync(database, cancellation);
        var clients = new PumpClients(client.Grains, pumps, faultRate: 1f / 3000, time);
        SiloReport[] empty = await ReportsAsync(client.Grains, cancellation);

        long start = time.GetTimestamp();
        await clients.SendWhileAsync(RowsOfBatch, pump => !pump.IsJudging, cancellation);
        Print($"begin     {pumps:N0} pumps learned their first {PumpWatch.FirstRows} rows in {SecondsSince(start):F1} s");

        long rows = clients.Answered;
        start = time.GetTimestamp();
        await clients.SendWhileAsync(RowsOfBatch, _ => SecondsSince(start) < seconds, cancellation);
        Print($"rows      {(clients.Answered - rows) / SecondsSince(start):N0} a second, scored and learned, {RowsOfBatch} a call");

        SiloReport[] full = await ReportsAsync(client.Grains, cancellation);
        long heap = full.Sum(silo => silo.HeapBytes) - empty.Sum(silo => silo.HeapBytes);
        Print($"memory    {heap / pumps:N0} bytes a pump on the managed heaps, {first.ResidentBytes / 1e6:N0} and {second.ResidentBytes / 1e6:N0} MB in the processes");

        (double recovery, int moved) = await KillAsync(second, clients, full, cancellation);
        long lost = clients.All.Sum(pump => pump.Missed), most = clients.All.Max(pump => pump.Missed);
        Print($"recovery  {recovery:F1} s after the kill, all {pumps:N0} pumps had answered again, {moved:N0} of them from another silo");
        Print($"lost      {lost:N0} rows of learning, {lost / Math.Max(1, moved):N0} a pump, at most {most}; saved every {checkpointRows} rows");
        Print($"alarms    {clients.Summary}");
        return most < checkpointRows;
    }

    /// <summary>Kills a silo while all pumps send rows, and waits until each has answered anew.</summary>
    private async Task<(double Seconds, int Moved)> KillAsync(
        SiloProcess silo, PumpClients clients, SiloReport[] reports, CancellationToken cancellation)
    {
        bool isSending = true;
        Task sending = clients.SendWhileAsync(RowsOfBatch, _ => Volatile.Read(ref isSending), cancellation);
        await Task.Delay(s_beforeKill, time, cancellation);
        long killedAt = time.GetTimestamp();
        silo.Kill();
        foreach (PumpClient pump in clients.All)
            pump.Watch();
        while (clients.All.Count(pump => pump.FirstAnswerAt == 0) is var silent and > 0)
        {
            if (time.GetElapsedTime(killedAt) > s_longestRecovery)
                throw new TimeoutException($"{silent} of {pumps} pumps did not answer within {s_longestRecovery} after the kill.");
            await Task.Delay(TimeSpan.FromMilliseconds(100), time, cancellation);
        }

        Volatile.Write(ref isSending, false);
        await sending;
        return (time.GetElapsedTime(killedAt, clients.All.Max(pump => pump.FirstAnswerAt)).TotalSeconds, reports[^1].Pumps);
    }

    /// <summary>The memory of both silos after garbage collection.</summary>
    private async Task<SiloReport[]> ReportsAsync(IGrainFactory grains, CancellationToken cancellation)
    {
        IManagementGrain management = grains.GetGrain<IManagementGrain>(0);
        SiloAddress[] silos = [.. (await management.GetHosts(onlyActive: true)).Keys];
        await management.ForceGarbageCollection(silos);
        DateTimeOffset collectedAt = time.GetUtcNow();
        RoomView view;
        do
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), time, cancellation);
            view = await grains.GetGrain<IControlRoom>(0).View(long.MaxValue);
        }
        while (view.Silos.Count(silo => silo.At > collectedAt) < SilosAtFirst);
        return view.Silos;
    }

    private double SecondsSince(long start) => time.GetElapsedTime(start).TotalSeconds;

    private static void Print(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));
}
