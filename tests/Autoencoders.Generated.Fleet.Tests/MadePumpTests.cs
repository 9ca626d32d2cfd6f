using Fleet.Telemetry;

namespace Fleet.Tests;

[Trait("Registers", "Any")]
public sealed class MadePumpTests
{
    [Fact]
    public void TheSameSeedMakesTheSameRowsAndOtherPumpsAreBuiltDifferently()
    {
        Assert.Equal(MadeRows.OfSoundPump(4, 500), MadeRows.OfSoundPump(4, 500));
        Assert.NotEqual(MadeRows.OfSoundPump(4, 1), MadeRows.OfSoundPump(5, 1));
    }

    [Fact]
    public void NoPumpFailsInItsFirstRowsAndAllKindsOfFaultsComeAndGo()
    {
        var pump = new MadePump(seed: 1, number: 1, faultRate: 0.02f);
        MadeRows.Take(pump, MadePump.SoundRows);
        Assert.Equal(0, pump.Faults);

        var seen = new HashSet<Fault>();
        for (int row = 0; row < 5000; row++)
        {
            MadeRows.Take(pump, 1);
            seen.Add(pump.Fault);
        }

        Assert.Equal(Enum.GetValues<Fault>().ToHashSet(), seen);
    }
}
