using Autoencoders;
using Fleet.Pumps;

namespace Fleet.Tests;

[Trait("Registers", "Any")]
public sealed class PumpFileTests
{
    private static readonly PumpState s_state = new(300, [1, 2, 3], [4, 5], [1f, -2f], [0.5f]);

    [Fact]
    public void AStateComesBackAsItWas()
    {
        PumpState read = PumpFile.Read(PumpFile.Write(s_state));
        Assert.Equal(s_state.Rows, read.Rows);
        Assert.Equal(s_state.Detector, read.Detector);
        Assert.Equal(s_state.Training, read.Training);
        Assert.Equal(s_state.HeldOut, read.HeldOut);
        Assert.Equal(s_state.Waiting, read.Waiting);
    }

    [Fact]
    public void EachByteThatChangesIsNoticed()
    {
        byte[] file = PumpFile.Write(s_state);
        for (int at = 0; at < file.Length; at++)
        {
            file[at] ^= 1;
            Assert.Throws<InvalidDataException>(() => PumpFile.Read(file));
            file[at] ^= 1;
        }
    }

    [Fact]
    public void EachCutIsNoticed()
    {
        byte[] file = PumpFile.Write(s_state);
        for (int length = 0; length < file.Length; length++)
            Assert.Throws<InvalidDataException>(() => PumpFile.Read(file.AsSpan(0, length)));
        Assert.Throws<InvalidDataException>(() => PumpFile.Read([.. file, 0]));
    }

    [Fact]
    public void PartsThatDoNotBelongTogetherAreRefused()
    {
        var benches = new Workbenches();
        Assert.Throws<InvalidDataException>(() => new PumpWatch(benches, s_state));
        var watch = new PumpWatch(benches);
        float[] values = MadeRows.OfSoundPump(1, PumpWatch.FirstRows);
        for (int at = 0; at < values.Length; at += PumpAutoencoder.InputLength)
            watch.Add(values.AsSpan(at, PumpAutoencoder.InputLength));
        Assert.Throws<WeightsFileException>(() => new PumpWatch(benches, watch.State with { Detector = watch.State.Training }));
        Assert.Throws<CheckpointException>(() => new PumpWatch(benches, watch.State with { Training = [1, 2, 3] }));
    }
}
