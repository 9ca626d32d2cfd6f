using System.Text.Json;
using Fleet.Grains;
using Fleet.Pumps;
using Fleet.Telemetry;
using Orleans;

namespace Fleet.Tests;

[Trait("Registers", "Any")]
public sealed class PumpGrainTests(OneSilo silo) : IClassFixture<OneSilo>
{
    private const int Batch = 16;

    [Fact]
    public async Task APumpThatComesBackScoresAsBefore()
    {
        IPump pump = silo.Grains.GetGrain<IPump>(1);
        float[] values = MadeRows.OfSoundPump(1, 600);
        PumpReport before = await SendAsync(pump, 0, values);
        float[] scores = await pump.Score(values);
        await silo.DeactivateAsync(pump);

        PumpReport after = await pump.Report();
        Assert.Equal((600, 600, true, true), (before.Rows, after.Rows, before.IsJudging, after.IsJudging));
        Assert.Equal(scores, await pump.Score(values));
        Assert.DoesNotContain(scores, float.IsNaN);
    }

    [Fact]
    public async Task APumpIsSavedAfterItsRowsAtTheLatest()
    {
        IPump pump = silo.Grains.GetGrain<IPump>(2);
        float[] values = MadeRows.OfSoundPump(2, 8 * OneSilo.CheckpointRows);
        for (int row = 0; row < values.Length / Channels.Count; row += Batch)
        {
            PumpReport report = await pump.Read(new Readings(row, values[(row * Channels.Count)..((row + Batch) * Channels.Count)]));
            byte[] stored = await silo.StoredAsync(pump);
            long saved = stored.Length == 0 ? 0 : PumpFile.Read(stored).Rows;
            Assert.InRange(report.Rows - saved, 0, OneSilo.CheckpointRows - 1);
        }
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(4, 100)]
    [InlineData(5, 9000)]
    public async Task ADamagedStateIsRefusedAndThePumpBeginsAnew(int number, int at)
    {
        IPump pump = silo.Grains.GetGrain<IPump>(number);
        float[] values = MadeRows.OfSoundPump(number, 600);
        await SendAsync(pump, 0, values);
        await silo.DeactivateAsync(pump);
        await silo.DamageAsync(pump, file => file[at] ^= 0x10);

        long refused = silo.Report.Refused;
        Assert.Equal(new PumpReport(0, 0, -1, false, false), await pump.Report());
        Assert.Equal(refused + 1, silo.Report.Refused);

        await SendAsync(pump, 0, values);
        await silo.DeactivateAsync(pump);
        Assert.True((await pump.Report()).IsJudging);
    }

    [Fact]
    public async Task RowsThatCameTwiceCountOnceAndRowsThatAreGoneAreReported()
    {
        IPump pump = silo.Grains.GetGrain<IPump>(6);
        float[] values = MadeRows.OfSoundPump(6, 100);
        Assert.Equal(100, (await pump.Read(new Readings(0, values))).Rows);
        Assert.Equal(100, (await pump.Read(new Readings(0, values))).Rows);
        Assert.Equal(150, (await pump.Read(new Readings(50, values))).Rows);

        PumpReport report = await pump.Read(new Readings(200, values));
        Assert.Equal((300, 50), (report.Rows, report.Missed));
        await Assert.ThrowsAsync<ArgumentException>(async () => await pump.Read(new Readings(300, new float[Channels.Count + 1])));
    }

    [Fact]
    public async Task AnAlarmReachesThePageWithItsCauses()
    {
        IPump pump = silo.Grains.GetGrain<IPump>(7);
        await SendAsync(pump, 0, MadeRows.OfSoundPump(7, 600));
        float[] values = MadeRows.OfSoundPump(7, 660)[(600 * Channels.Count)..];
        for (int at = Channels.Vibration; at < values.Length; at += Channels.Count)
            values[at] *= 3;
        PumpReport report = await SendAsync(pump, 600, values);
        Assert.True(report.IsAlarmOn);

        using var http = new HttpClient { BaseAddress = silo.Page };
        Assert.StartsWith("<!doctype html>", await http.GetStringAsync(new Uri("/", UriKind.Relative)), StringComparison.Ordinal);
        using var reader = new StreamReader(await http.GetStreamAsync(new Uri("/events", UriKind.Relative)));
        string line = (await reader.ReadLineAsync())!;
        Assert.StartsWith("data: ", line, StringComparison.Ordinal);
        RoomView view = JsonSerializer.Deserialize<RoomView>(line["data: ".Length..], JsonSerializerOptions.Web)!;
        PumpAlarm alarm = Assert.Single(view.Alarms, alarm => alarm.Pump == 7);
        Assert.True(alarm is { IsOn: true, Excess: > 1, Row: > 600 });
        Assert.Equal("vibration (mm/s)", alarm.Causes[0].Sensor);
    }

    [Fact]
    public async Task ARoomShowsEachViewerTheAlarmsThatItHasNotSeen()
    {
        IControlRoom room = silo.Grains.GetGrain<IControlRoom>(1);
        for (int pump = 0; pump < 300; pump++)
            await room.Hear(new PumpAlarm(pump, 0, true, DateTimeOffset.UnixEpoch, 2, []));
        await room.Hear(new PumpAlarm(5, 9, false, DateTimeOffset.UnixEpoch, 0, []));

        RoomView first = await room.View(0);
        Assert.Equal((301, 299, 200), (first.Seen, first.AlarmsOn, first.Alarms.Length));
        Assert.Empty((await room.View(first.Seen)).Alarms);
        Assert.Equal([299, 5], (await room.View(first.Seen - 2)).Alarms.Select(alarm => (int)alarm.Pump));

        // After its silo died, a room begins anew; its viewers know more than it does.
        Assert.Equal(200, (await room.View(1000)).Alarms.Length);
    }

    private static async Task<PumpReport> SendAsync(IPump pump, long first, float[] values)
    {
        PumpReport report = default;
        for (int at = 0; at < values.Length; at += Batch * Channels.Count)
        {
            float[] batch = values[at..Math.Min(values.Length, at + (Batch * Channels.Count))];
            report = await pump.Read(new Readings(first + (at / Channels.Count), batch));
        }

        return report;
    }
}
