using System.Buffers.Binary;
using System.Text;
using Autoencoders.Tests.Codes;
using Autoencoders.Tests.Inference;
using Autoencoders.Tests.Optimizers;

namespace Autoencoders.Tests.Training.Online;

/// <summary>Online learning that is saved and goes on elsewhere.</summary>
[Trait("Registers", "Any")]
public class TrainerFileTests
{
    public static TheoryData<string> Optimizers => OptimizerContractTests.All;

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void It_goes_on_with_the_bits_of_one_that_was_left_alone(string optimizer)
    {
        Trainer<LinearAutoencoder> whole = Make(optimizer), resumed = Make(optimizer);
        Learn(whole, 0);
        resumed.Observe(new float[LinearAutoencoder.InputLength]);
        resumed.TrainFor(2);
        resumed.Restore(new MemoryStream(Saved(whole)));
        Assert.Equal(Saved(whole), Saved(resumed));
        Assert.Equal(whole.SamplesHeld, resumed.SamplesHeld);

        Learn(whole, 30);
        Learn(resumed, 30);
        Assert.Equal(Saved(whole), Saved(resumed));

        static Trainer<LinearAutoencoder> Make(string optimizer) => new(LinearAutoencoder.Create(1), OptimizerContractTests.Make(optimizer))
        {
            Online = new() { Capacity = 10, BatchSize = 3, Seed = -4, Clipping = GradientClipping.ByNorm(1) },
        };

        static void Learn(Trainer<LinearAutoencoder> trainer, int first)
        {
            Dataset rows = Samples.Make(60);
            for (int row = first; row < first + 30; row++)
            {
                trainer.Observe(rows[row]);
                trainer.TrainFor(1);
            }

            trainer.Optimizer.LearningRate *= 0.5;
            trainer.Step(rows.Values.Span[..(7 * LinearAutoencoder.InputLength)]);
        }
    }

    [Theory]
    [InlineData(ReservoirPolicy.Uniform, 0)]
    [InlineData(ReservoirPolicy.Uniform, 2)]
    [InlineData(ReservoirPolicy.Latest, 9)]
    public void Conditions_missing_values_and_reservoirs_that_are_not_full_are_kept(ReservoirPolicy policy, int samples)
    {
        Trainer<ConditionalVariationalAutoencoder> whole = Make(), resumed = Make();
        for (int i = 0; i < samples; i++)
            Observe(whole, i);
        whole.TrainFor(2);
        resumed.Restore(new MemoryStream(Saved(whole)));
        foreach (Trainer<ConditionalVariationalAutoencoder> trainer in new[] { whole, resumed })
        {
            Observe(trainer, 20);
            trainer.TrainFor(3);
        }

        Assert.Equal(Saved(whole), Saved(resumed));

        Trainer<ConditionalVariationalAutoencoder> Make() => new(new(1), new Adam()) { Online = new() { Capacity = 4, Policy = policy } };

        static void Observe(Trainer<ConditionalVariationalAutoencoder> trainer, int number)
        {
            var sample = new float[21];
            Array.Fill(sample, number / 20f);
            trainer.Observe(sample, [number, 1, 0, 0]);
        }
    }

    [Fact]
    public void Missing_values_are_kept()
    {
        Trainer<MaskedAutoencoder> whole = new(new(1), new Adam()), resumed = new(new(1), new Adam());
        var sample = new float[MaskedAutoencoder.InputLength];
        sample[1] = float.NaN;
        whole.Observe(sample);
        whole.TrainFor(1);
        resumed.Restore(new MemoryStream(Saved(whole)));
        Assert.Equal(Saved(whole), Saved(resumed));
    }

    [Fact]
    public void What_was_never_observed_or_trained_is_saved_too()
    {
        Trainer<LinearAutoencoder> used = Learned(), fresh = new(LinearAutoencoder.Create(9), new Adam(0.02));
        used.Restore(new MemoryStream(Saved(fresh)));
        Assert.Equal(Saved(fresh), Saved(used));
        Assert.Equal(0, used.SamplesHeld);
        Assert.Equal(0.02, used.Optimizer.LearningRate);
    }

    [Fact]
    public void A_file_replaces_the_one_before_as_a_whole_and_is_a_weights_file_too()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("actor.trainer", "old");
        Trainer<LinearAutoencoder> trainer = Learned(), resumed = Learned();
        trainer.TrainFor(3);
        trainer.Save(path);
        Assert.Equal([path], Directory.GetFileSystemEntries(folder.Root));
        Assert.Equal(trainer.Network.Parameters.ToArray(), WeightsFile.Load<LinearAutoencoder>(path).Parameters.ToArray());
        resumed.Restore(path);
        Assert.Equal(Saved(trainer), Saved(resumed));

        // What could not be restored is not saved, and the file stays.
        byte[] before = File.ReadAllBytes(path);
        trainer.Optimizer.State.Slot(0)[5] = float.PositiveInfinity;
        var refusal = Assert.Throws<CheckpointException>(() => trainer.Save(path));
        Assert.Contains(path, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("'training.optimizer.0': expected finite values, found Infinity as element 5", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(path));
        Assert.Throws<FileNotFoundException>(() => trainer.Restore(path + ".none"));
    }

    [Theory]
    [InlineData("beta1 0.9,", "beta1 0.8,", "beta1 0.8")]
    [InlineData("reservoir 1024", "reservoir 1000", "reservoir 1000")]
    [InlineData("| seed 0", "| seed 1", "seed 1")]
    [InlineData("\\\"learningRate\\\":0.001", "\\\"learningRate\\\":-0.01", "a learning rate of -0.01")]
    [InlineData("\\\"learningRate\\\":0.001", "\\\"learningRate\\\":1e400", "a learning rate of Infinity")]
    [InlineData("\\\"seen\\\":3", "\\\"seen\\\":-3", "-3 samples seen")]
    [InlineData("\\\"seen\\\":3", "\\\"seen\\\":9223372036854775807", "9223372036854775807 samples seen")]
    [InlineData("\\\"seen\\\":3", "\\\"seen\\\":4", "'training.samples': expected shape [4, 64], found shape [3, 64]")]
    [InlineData("\\\"kept\\\":0", "\\\"kept\\\":-1", "malformed")]
    [InlineData("\\\"kept\\\":0,", "", "malformed")]
    [InlineData("\\\"seed\\\":0", "\\\"seed\\\":null", "malformed")]
    [InlineData("\\\"step\\\":1,", "\\\"step\\\":-1,", "online step -1")]
    [InlineData("\\\"step\\\":0,", "\\\"step\\\":-2,", "step -2")]
    [InlineData("\\\"optimizer\\\":[", "\\\"optimizer\\\":[-", "-0.9 as a number of the optimizer")]
    [InlineData("\\\"optimizer\\\":[", "\\\"optimizer\\\":[1,", "numbers of an optimizer that has")]
    [InlineData("\\\"optimizer\\\":[", "\\\"more\\\":1,\\\"optimizer\\\":[", "malformed")]
    [InlineData("training.numbers", "training.number", "found none")]
    [InlineData("training.samples", "training.sample", "'training.samples': expected a tensor of this name")]
    [InlineData("dense 8", "dense 9", "dense 9")]
    public void Files_that_are_damaged_or_of_another_trainer_change_nothing(string part, string replacement, string message)
    {
        string header = Encoding.UTF8.GetString(HeaderOf(SavedOfThree()));
        Assert.Contains(part, header, StringComparison.Ordinal);
        AssertRefused(With(SavedOfThree(), header.Replace(part, replacement, StringComparison.Ordinal)), message);
    }

    [Fact]
    public void Optimizer_numbers_that_are_null_are_refused()
    {
        string header = Encoding.UTF8.GetString(HeaderOf(SavedOfThree()));
        int begin = header.IndexOf('[', header.IndexOf("\\\"optimizer\\\":", StringComparison.Ordinal)), end = header.IndexOf(']', begin);
        AssertRefused(With(SavedOfThree(), header[..begin] + "null" + header[(end + 1)..]), "malformed");
    }

    [Theory]
    [InlineData("training.optimizer.0", float.NegativeInfinity, "expected finite values, found -Infinity as element 7")]
    [InlineData("training.optimizer.1", -1e-9f, "expected values of 0 or more, found -1E-09 as element 7")]
    [InlineData("training.samples", float.NaN, "expected finite values, found NaN as element 7")]
    [InlineData("encoder.0.weight", float.PositiveInfinity, "as element 7")]
    public void Values_that_training_does_not_survive_change_nothing(string tensor, float value, string message)
    {
        byte[] file = SavedOfThree();
        int begin = (int)SafeTensors.Read(new MemoryStream(file), "saved")[tensor].Begin;
        BinaryPrimitives.WriteSingleLittleEndian(file.AsSpan(8 + HeaderOf(file).Length + begin + (7 * 4)), value);
        AssertRefused(file, message);
    }

    [Fact]
    public void Samples_that_the_loss_is_not_defined_for_are_refused()
    {
        var trainer = new Trainer<LogisticAutoencoder>(new LogisticAutoencoder(1), new Adam());
        trainer.Observe(new float[LogisticAutoencoder.InputLength]);
        byte[] file = WithoutChecksum(Saved(trainer));
        int begin = (int)SafeTensors.Read(new MemoryStream(file), "saved")["training.samples"].Begin;
        trainer.Restore(new MemoryStream(file));

        BinaryPrimitives.WriteSingleLittleEndian(file.AsSpan(8 + HeaderOf(file).Length + begin + (3 * 4)), 2);
        string message = Assert.Throws<CheckpointException>(() => trainer.Restore(new MemoryStream(file))).Message;
        Assert.Contains("expected values from 0 to 1, found 2 as element 3", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_are_cut_or_have_flipped_bits_are_refused_or_loaded_as_a_whole()
    {
        byte[] file = SavedOfThree();
        for (int length = 0; length < file.Length; length += 1 + (length / 40))
            AssertRefused(file[..length], "(stream)");

        var random = new CounterRandom(5);
        Trainer<LinearAutoencoder> trainer = Learned();
        for (int trial = 0; trial < 300; trial++)
        {
            byte[] flipped = [.. file], before = Saved(trainer);
            flipped[random.Next(HeaderOf(file).Length + 8)] ^= (byte)(1 << random.Next(8));
            if (Record.Exception(() => trainer.Restore(new MemoryStream(flipped))) is { } refused)
            {
                Assert.IsType<CheckpointException>(refused);
                Assert.Equal(before, Saved(trainer));
            }
            else
            {
                trainer.TrainFor(1);
            }
        }
    }

    private static Trainer<LinearAutoencoder> Learned()
    {
        var trainer = new Trainer<LinearAutoencoder>(LinearAutoencoder.Create(1), new Adam());
        Dataset rows = Samples.Make(3);
        for (int row = 0; row < rows.Count; row++)
            trainer.Observe(rows[row]);
        trainer.TrainFor(1);
        return trainer;
    }

    private static byte[] SavedOfThree() => WithoutChecksum(Saved(Learned()));

    /// <summary>Under another name it is no checksum, and what stands behind it is checked.</summary>
    private static byte[] WithoutChecksum(byte[] file)
    {
        "autoencoders.other"u8.CopyTo(file.AsSpan(file.AsSpan().IndexOf("autoencoders.crc32"u8)));
        return file;
    }

    private static byte[] Saved<TNetwork>(Trainer<TNetwork> trainer)
        where TNetwork : class, ITrainable<TNetwork>
    {
        var file = new MemoryStream();
        trainer.Save(file);
        return file.ToArray();
    }

    private static ReadOnlySpan<byte> HeaderOf(byte[] file) => file.AsSpan(8, (int)BinaryPrimitives.ReadUInt64LittleEndian(file));

    private static byte[] With(byte[] file, string header) =>
        SmallWeights.File(Encoding.UTF8.GetBytes(header), file[(8 + HeaderOf(file).Length)..]);

    private static void AssertRefused(byte[] file, string message)
    {
        using var folder = new TemporaryFolder();
        Trainer<LinearAutoencoder> trainer = Learned();
        trainer.TrainFor(4);
        byte[] before = Saved(trainer);
        var refusal = Assert.Throws<CheckpointException>(() => trainer.Restore(new MemoryStream(file)));
        Assert.StartsWith("(stream): ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, Saved(trainer));
        string path = folder.Write("bad", file);
        Assert.StartsWith(path, Assert.Throws<CheckpointException>(() => trainer.Restore(path)).Message, StringComparison.Ordinal);
    }
}
