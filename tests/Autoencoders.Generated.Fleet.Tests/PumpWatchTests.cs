using Autoencoders;
using Fleet.Pumps;
using Fleet.Telemetry;

namespace Fleet.Tests;

[Trait("Registers", "Any")]
public sealed class PumpWatchTests
{
    private readonly Workbenches _benches = new();

    public static TheoryData<int> Rows => [0, 100, PumpWatch.FirstRows, PumpWatch.FirstRows + 100, 900];

    [Theory]
    [MemberData(nameof(Rows))]
    public void AWatchThatWasSavedGoesOnWithTheSameBits(int rows)
    {
        float[] values = MadeRows.OfSoundPump(number: 3, rows + 300);
        PumpWatch straight = Watched(values.AsSpan(0, rows * Channels.Count));
        var restored = new PumpWatch(_benches, PumpFile.Read(PumpFile.Write(straight.State)));

        Assert.Equal(PumpFile.Write(straight.State), PumpFile.Write(restored.State));
        for (int at = rows * Channels.Count; at < values.Length; at += Channels.Count)
        {
            ReadOnlySpan<float> row = values.AsSpan(at, Channels.Count);
            Assert.Equal(straight.Excess(row), restored.Excess(row));
            Assert.Equal(straight.Add(row), restored.Add(row));
        }

        Assert.Equal(PumpFile.Write(straight.State), PumpFile.Write(restored.State));
        Assert.True(straight.IsJudging);
    }

    [Fact]
    public void PumpsThatShareAWorkbenchLearnWhatTheyLearnAlone()
    {
        float[][] values = [MadeRows.OfSoundPump(1, 600), MadeRows.OfSoundPump(2, 600)];
        PumpWatch[] together = [new(_benches), new(_benches)];
        for (int at = 0; at < values[0].Length; at += Channels.Count)
        {
            for (int pump = 0; pump < together.Length; pump++)
                together[pump].Add(values[pump].AsSpan(at, Channels.Count));
        }

        for (int pump = 0; pump < together.Length; pump++)
            Assert.Equal(PumpFile.Write(Watched(values[pump]).State), PumpFile.Write(together[pump].State));
    }

    [Theory]
    [InlineData((int)Fault.BearingWear, "bearing")]
    [InlineData((int)Fault.Cavitation, "suction")]
    [InlineData((int)Fault.StuckSensor, "flow")]
    public void AFaultRaisesAnAlarmThatNamesItsSensor(int fault, string sensor)
    {
        MadePump pump = WithFirstFault((Fault)fault);
        var watch = new PumpWatch(_benches);
        var row = new float[Channels.Count];
        do
        {
            pump.Read(row);
            Assert.False(watch.Add(row) == AlarmChange.Raised && pump.Faults == 0, $"A false alarm at row {watch.Rows}.");
        }
        while (!watch.IsAlarmOn && (pump.Faults == 0 || pump.Fault != Fault.None));

        Assert.True(watch.IsAlarmOn);
        Assert.Contains(watch.Explain(row), cause => cause.Sensor.StartsWith(sensor, StringComparison.Ordinal));
    }

    [Fact]
    public void RowsOfAnAlarmAreNotLearned()
    {
        PumpWatch watch = Watched(MadeRows.OfSoundPump(5, 600));
        float[] broken = [.. MadeRows.OfSoundPump(5, 1).Select(value => 2 * value)];
        while (!watch.IsAlarmOn)
            watch.Add(broken);
        byte[] before = watch.State.Training;
        for (int row = 0; row < 10 * PumpWatch.RowsOfTurn; row++)
            watch.Add(broken);

        Assert.True(watch.IsAlarmOn);
        Assert.Same(before, watch.State.Training);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(1e30f)]
    public void ARowThatNoPumpCanSendIsJudgedAndNotLearned(float value)
    {
        float[] values = MadeRows.OfSoundPump(6, 1000);
        var watch = new PumpWatch(_benches);
        for (int at = 0; at < values.Length; at += Channels.Count)
        {
            float[] row = values[at..(at + Channels.Count)];
            if (watch.IsJudging && at % 13 == 0)
                row[Channels.Flow] = value;
            watch.Add(row);
        }

        Assert.False(watch.IsAlarmOn);
        Assert.All(watch.State.HeldOut, held => Assert.InRange(held, -1e6f, 1e6f));
        Assert.InRange(watch.Excess(values.AsSpan(0, Channels.Count)), 0, 3);
    }

    [Fact]
    public void AStateStaysWithinItsBound()
    {
        PumpWatch watch = Watched(MadeRows.OfSoundPump(8, 3000));
        Assert.InRange(PumpFile.Write(watch.State).Length, 1, 24 * 1024);
    }

    private PumpWatch Watched(ReadOnlySpan<float> values)
    {
        var watch = new PumpWatch(_benches);
        for (int at = 0; at < values.Length; at += Channels.Count)
            watch.Add(values.Slice(at, Channels.Count));
        return watch;
    }

    /// <summary>A pump whose first fault is of a kind.</summary>
    private static MadePump WithFirstFault(Fault fault)
    {
        for (int number = 0; ; number++)
        {
            MadePump pump = Made(number);
            while (pump.Faults == 0)
                MadeRows.Take(pump, 1);
            if (pump.Fault == fault)
                return Made(number);
        }

        static MadePump Made(int number) => new(seed: 7, number, faultRate: 0.01f);
    }
}
