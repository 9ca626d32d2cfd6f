namespace Autoencoders.Tests.Alarms;

public class AlarmMonitorTests
{
    [Theory]
    [InlineData(1, 1, 1.0, 0, "..X..XX..", "..+-.+.-.")]
    [InlineData(2, 3, 1.0, 0, "X..X.X...", ".....+-..")]
    [InlineData(2, 2, 1.0, 0, "XX.XX....", ".+-.+-...")]
    [InlineData(1, 1, 0.5, 0, "X-----..X", "+.....-.+")]
    [InlineData(1, 1, 1.0, 3, "X.XXXXX.X", "+-...+.-.")]
    [InlineData(1, 1, 1.0, 0, "N.I.", "+-+-")]
    public void ARuleTurnsRowsIntoAlarms(int needed, int of, double release, int mute, string rows, string changes)
    {
        var monitor = new AlarmMonitor(new AlarmRule { Needed = needed, Of = of, Release = release, Mute = mute }, threshold: 1);
        string found = "";
        foreach (char row in rows)
        {
            float score = row switch { 'X' => 2, '-' => 0.7f, 'N' => float.NaN, 'I' => float.PositiveInfinity, _ => 0.1f };
            found += monitor.Add(score) switch { AlarmChange.Raised => '+', AlarmChange.Cleared => '-', _ => '.' };
        }
        Assert.Equal(changes, found);
        Assert.Equal((changes.Count(change => change == '+'), rows.Length), (monitor.Alarms, monitor.Count));
        Assert.Equal(changes.LastIndexOf('+'), monitor.RaisedAt);
    }

    [Fact]
    public void ManyRowsAreCountedLikeAQueue()
    {
        var random = new CounterRandom(3);
        var rule = new AlarmRule { Needed = 40, Of = 130 };
        var monitor = new AlarmMonitor(rule, threshold: 0.7f);
        var latest = new Queue<bool>();
        bool isOn = false;
        for (int row = 0; row < 5_000; row++)
        {
            float score = random.NextSingle() + (row / 500 % 2 * 0.1f);
            latest.Enqueue(score > 0.7f);
            if (latest.Count > rule.Of)
                latest.Dequeue();
            isOn = latest.Count(above => above) >= rule.Needed;
            monitor.Add(score);
            Assert.Equal(isOn, monitor.IsOn);
        }
        Assert.InRange(monitor.Alarms, 2, 1_000);
    }

    [Fact]
    public void AResetEndsTheAlarm()
    {
        var monitor = new AlarmMonitor(new AlarmRule { Needed = 2, Of = 2, Mute = 5 }, 1);
        monitor.Add(2);
        monitor.Add(2);
        Assert.True(monitor.IsOn);
        monitor.Reset();
        Assert.False(monitor.IsOn);
        Assert.Equal(AlarmChange.None, monitor.Add(2));
        Assert.Equal(AlarmChange.Raised, monitor.Add(2));
    }

    [Fact]
    public void ARuleThatCannotHoldIsRefused()
    {
        Assert.Contains("3 rows of the latest 2", Assert.Throws<ArgumentException>(
            () => new AlarmMonitor(new AlarmRule { Needed = 3, Of = 2 }, 1)).Message);
        Assert.Throws<ArgumentException>(() => new AlarmMonitor(new AlarmRule(), float.NaN));
        Assert.Throws<ArgumentException>(() => new AlarmMonitor(new AlarmRule { Release = 0.5 }, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AlarmRule { Release = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new AlarmRule { Needed = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new AlarmRule { Mute = -1 });
    }
}
