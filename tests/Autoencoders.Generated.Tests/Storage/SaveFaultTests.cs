using Autoencoders.Reporting;

namespace Autoencoders.Tests.Storage;

/// <summary>Each step of each save fails once: every write, every flush, the rename.</summary>
[Trait("Registers", "Any")]
public class SaveFaultTests
{
    private static readonly Dataset s_rows = new(Enumerable.Range(0, 90_000).Select(i => (float)(i % 97)).ToArray(), 3);
    private static readonly TripleAutoencoder s_network = new(seed: 2);

    private static readonly Dictionary<string, Action<string>> s_saves = new()
    {
        ["weights"] = path => s_network.Save(path),
        ["wide weights"] = path => WeightsFile.Save(WeightsOnlyAutoencoder<Wide>.Create(seed: 1), path),
        ["scaled"] = path => new ScaledAutoencoder<TripleAutoencoder>(s_network, StandardScaler.Fit(s_rows)).Save(path),
        ["detector"] = path => AnomalyDetector<TripleAutoencoder>.Calibrate(s_network, s_rows, 0.1).Save(path),
        ["quantizer"] = path => CodeQuantizer.Fit(s_rows, 3).Save(path),
        ["npy"] = path => Npy.Write(path, s_rows),
        ["samples"] = path => SampleFile.Write(path, s_rows),
        ["rows"] = path => SampleFile.Write(path, Enumerable.Range(0, 20_000).Select(i => new float[] { i, 1, 2 })),
        ["image"] = path => PngFile.Save(path, new byte[64], height: 8, width: 8),
        ["report"] = path => TrainingReport.Of(s_network).Save(path),
    };

    public static TheoryData<string> Saves => [.. s_saves.Keys];

    [Theory]
    [MemberData(nameof(Saves))]
    public void Whatever_step_fails_the_file_is_whole_and_the_next_save_works(string name)
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Root, "target");
        List<SaveStep> steps = Steps(() => s_saves[name](path), failing: null);
        byte[] whole = File.ReadAllBytes(path);
        Assert.Equal(SaveStep.Create, steps[0]);
        Assert.Contains(SaveStep.Write, steps);
        Assert.Equal([SaveStep.Flush, SaveStep.Adopt, SaveStep.Rename, SaveStep.FlushFolder], steps.TakeLast(4));

        byte[] old = "what was there before"u8.ToArray();
        for (int failing = 0; failing < steps.Count; failing++)
        {
            File.WriteAllBytes(path, old);
            Exception? failure = Record.Exception(() => Steps(() => s_saves[name](path), failing));
            Assert.Contains(path, Assert.IsType<IOException>(failure).Message);
            Assert.Equal([path], Directory.GetFiles(folder.Root));
            Assert.Equal(steps[failing] == SaveStep.FlushFolder ? whole : old, File.ReadAllBytes(path));

            s_saves[name](path);
            Assert.Equal([path], Directory.GetFiles(folder.Root));
            Assert.Equal(whole, File.ReadAllBytes(path));
        }
    }

    /// <summary>The steps that a save took, of which one may fail.</summary>
    private static List<SaveStep> Steps(Action save, int? failing)
    {
        List<SaveStep> steps = [];
        SaveStream.BeforeStep = step =>
        {
            steps.Add(step);
            if (steps.Count - 1 == failing)
                throw new IOException($"fault at step {failing}, {step}");
        };
        try
        {
            save();
        }
        finally
        {
            SaveStream.BeforeStep = null;
        }
        return steps;
    }

    [Fact]
    public void Whatever_step_of_a_checkpoint_fails_the_run_goes_on_from_the_last_whole_one()
    {
        using var folder = new TemporaryFolder();
        var options = new TrainingOptions { Epochs = 3, BatchSize = 20 };
        float[] expected = Trained(options);
        int count = Steps(() => Trained(options with { Checkpoints = new(Path.Combine(folder.Root, "clean")) }), failing: null).Count;
        Assert.InRange(count, 10, 100);
        for (int failing = 0; failing < count; failing++)
        {
            string path = Path.Combine(folder.Root, $"{failing}");
            TrainingOptions kept = options with { Checkpoints = new(path) };
            Assert.Throws<IOException>(() => Steps(() => Trained(kept), failing));
            Assert.DoesNotContain(Directory.GetFiles(folder.Root), file => file != path);
            Assert.Equal(expected, Trained(kept));
            Assert.Empty(Directory.GetFiles(folder.Root));
        }

        static float[] Trained(TrainingOptions options)
        {
            var network = new TripleAutoencoder(seed: 5);
            new Trainer<TripleAutoencoder>(network, new Adam()).Fit(new Dataset(s_rows.Values[..300], 3), options);
            return network.Parameters.ToArray();
        }
    }
}
