namespace Fleet.Commands;

/// <summary>Sends the telemetry of made pumps until it is stopped.</summary>
internal static class TelemetryCommand
{
    private const int RowsOfBatch = 16;

    public static async Task RunAsync(int pumps, int rowsASecond, int faultEvery, string? database, TimeProvider time, CancellationToken cancellation)
    {
        await using FleetClient client = await FleetClient.ConnectAsync(database, cancellation);
        var clients = new PumpClients(client.Grains, pumps, faultRate: 1f / faultEvery, time);

        // All pumps send a batch in each interval; if the silos are slower than that, as fast as they answer.
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds((double)RowsOfBatch / rowsASecond), time);
        for (long round = 1; ; round++)
        {
            await clients.SendAsync(RowsOfBatch, cancellation);
            Console.WriteLine($"{round * RowsOfBatch} rows of each of {pumps} pumps: {clients.Summary}");
            await timer.WaitForNextTickAsync(cancellation);
        }
    }
}
