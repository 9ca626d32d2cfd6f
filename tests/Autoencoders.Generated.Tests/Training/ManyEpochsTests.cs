using System.Buffers.Binary;

namespace Autoencoders.Tests.Training;

/// <summary>An epoch costs the same however many there were, and what they leave in a checkpoint can be read.</summary>
[Trait("Registers", "AnyOfGroup")]
public sealed class ManyEpochsTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_epoch_allocates_the_same_however_many_there_were(bool hasPlateau)
    {
        // The list of reports doubles: behind a power of two, it has cost each epoch the same.
        double few = BytesOfAnEpoch(512), many = BytesOfAnEpoch(8_192);
        Assert.True(many < 1.2 * few, $"{few:F0} bytes an epoch of 512, {many:F0} of 8,192.");

        double BytesOfAnEpoch(int epochs)
        {
            TrainingOptions options = new()
            {
                Epochs = epochs,
                MaxDegreeOfParallelism = 1,
                Plateau = hasPlateau ? new ReduceOnPlateau() : null,
            };
            var trainer = new Trainer<CleanAutoencoder>(new CleanAutoencoder(seed: 1), new Adam(1e-5));
            var samples = new Dataset(new float[CleanAutoencoder.InputLength], CleanAutoencoder.InputLength);
            trainer.Fit(samples, options with { Epochs = 1 });
            long before = GC.GetAllocatedBytesForCurrentThread();
            trainer.Fit(samples, options);
            return (double)(GC.GetAllocatedBytesForCurrentThread() - before) / epochs;
        }
    }

    [Fact]
    public void The_header_of_a_checkpoint_does_not_grow_with_its_epochs()
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Root, "run");
        long few = HeaderOf(epochs: 2), many = HeaderOf(epochs: 200);
        Assert.InRange(many, few, few + 100);

        long HeaderOf(int epochs)
        {
            File.Delete(path);
            TrainingOptions options = new()
            {
                Epochs = epochs,
                MaxDegreeOfParallelism = 1,
                Checkpoints = new(path) { Keep = true, EveryEpochs = 1_000 },
            };
            var samples = new Dataset(new float[CleanAutoencoder.InputLength], CleanAutoencoder.InputLength);
            new Trainer<CleanAutoencoder>(new CleanAutoencoder(seed: 1), new Adam()).Fit(samples, options);
            Assert.Equal([epochs, 16], SafeTensors.Read(path)["training.epochs"].Shape.Select(length => (int)length));
            return BinaryPrimitives.ReadInt64LittleEndian(File.ReadAllBytes(path));
        }
    }

    [Fact]
    public void A_report_is_read_as_it_was_written()
    {
        EpochReport[] reports =
        [
            new(1, 3, 0.1f, null, 1e9, TimeSpan.FromTicks(3), TimeSpan.MaxValue) { LearningRate = 0.1, Terms = [new("a", 0.1f, 0.2f)] },
            new(2, 3, 0.7f, float.NaN, double.PositiveInfinity, TimeSpan.FromDays(900), TimeSpan.Zero)
            {
                CleanValidationLoss = 1f / 3,
                GradientNorm = Math.PI,
                CodeUse = new CodeUse(7, 1.5, 2, 4.25),
                Terms = [new("a", float.Epsilon, float.MaxValue)],
            },
        ];
        EpochTable table = new([new("a", 1)]);
        var file = new SafeTensorsWriter();
        file.AddTensor("first", [1]);
        file.AddDoublesFirst("epochs", [reports.Length, table.Columns]);
        using var stream = new MemoryStream();
        SafeTensorsWriter.Write(stream, file.Header("memory"), data =>
        {
            table.Write(reports, data);
            data.Write(1f);
        });

        foreach (int blockLength in (int[])[12, 64, 1 << 20])
        {
            stream.Position = 0;
            SafeTensors read = SafeTensors.Read(stream, "memory", blockLength);
            EpochReport[] again = table.Read(read, "memory", "epochs");
            Assert.Equal(reports.Select(Words), again.Select(Words));
            Assert.Equal([1f], read.Singles("first"));
        }

        static string Words(EpochReport report) => $"{report with { Terms = [] }} {string.Join(' ', report.Terms)}";
    }
}
