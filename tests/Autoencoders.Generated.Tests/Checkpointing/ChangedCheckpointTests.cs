using System.Text;
using System.Text.Json.Nodes;

namespace Autoencoders.Tests.Checkpointing;

/// <summary>
/// Each field and each tensor of a checkpoint is changed: the file is refused and nothing is touched, or training goes on to a state that
/// is sound and can be saved and read again.
/// </summary>
[Trait("Registers", "Any")]
public sealed class ChangedCheckpointTests : IDisposable
{
    private const string NoChecksum = "autoencoders.other";

    private static readonly JsonNode?[] s_values =
    [
        null, -1, 0, 1, int.MaxValue, long.MaxValue, 1e300, -1e300, "NaN", "Infinity", "-Infinity", "text", true,
        "10675199.02:48:05.4775807", "-00:00:01", new JsonArray(), new JsonArray(1, 2, 3, 4, 5, 6, 7, 8), new JsonArray((JsonNode?)null),
        new JsonObject(),
    ];

    private readonly TemporaryFolder _folder = new();
    private readonly float[] _undisturbed;

    public ChangedCheckpointTests()
    {
        Trainer<RememberingAutoencoder> trainer = RememberedRun.NewTrainer();
        RememberedRun.Finish(trainer, checkpoints: null);
        _undisturbed = StateOf(trainer);
    }

    private enum Outcome
    {
        Refused,
        SameBits,
        Sound,
        Diverged,
    }

    private string FilePath => Path.Combine(_folder.Root, "run.checkpoint");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_of_a_former_version_is_gone_on_from()
    {
        byte[] former = Former;
        Assert.NotNull(CheckpointContent.Of(former).Numbers()["reports"]);
        Assert.Equal(FusedBits.AreExpected ? Outcome.SameBits : Outcome.Sound, Run(former));
    }

    [Fact]
    public void Each_number_is_checked()
    {
        CheckpointContent content = CheckpointContent.Of(Interrupted());
        Dictionary<Outcome, int> seen = Changes(content, content.Numbers().Select(number => new[] { number.Key }));
        Assert.Equal(0, seen[Outcome.Diverged]);
        Assert.True(seen[Outcome.Refused] > 300, $"{seen[Outcome.Refused]} changes were refused.");
    }

    [Fact]
    public void Each_number_of_a_report_of_a_former_version_is_checked()
    {
        CheckpointContent content = CheckpointContent.Of(Former);
        JsonObject report = content.Numbers()["reports"]![1]!.AsObject();
        Dictionary<Outcome, int> seen = Changes(
            content,
            [
                ["reports"], ["reports", "1"], .. report.Select(number => new[] { "reports", "1", number.Key }),
                .. report["codeUse"]!.AsObject().Select(number => new[] { "reports", "1", "codeUse", number.Key }),
                .. report["terms"]![1]!.AsObject().Select(number => new[] { "reports", "1", "terms", "1", number.Key }),
            ]);
        Assert.Equal(0, seen[Outcome.Diverged]);
        Assert.True(seen[Outcome.Refused] > 200, $"{seen[Outcome.Refused]} changes were refused.");
    }

    [Fact]
    public void Each_tensor_is_checked()
    {
        CheckpointContent content = CheckpointContent.Of(Interrupted());
        foreach (string tensor in content.Tensors)
        {
            (int begin, int end, int length) = content.Place(tensor);
            int count = (end - begin) / length;
            foreach (double value in (double[])[double.NaN, double.PositiveInfinity, double.NegativeInfinity, -1, 0, 1e-45, 3e38, -3e38])
            {
                foreach (int element in tensor == "training.epochs" ? Enumerable.Range(count / 3, count / 3) : [0, count - 1])
                {
                    Outcome outcome = Run(content.With(tensor, element, value));
                    string change = $"{tensor}[{element}] = {value}: {outcome}";
                    Assert.True(outcome != Outcome.Diverged || Math.Abs(value) == 3e38, change);
                    bool isSquare = tensor is "training.optimizer.1" or "training.optimizer.2";
                    bool isReport = tensor == "training.epochs";
                    bool mayBe = double.IsFinite(value) || isReport || (isSquare && double.IsPositive(value) && !double.IsNaN(value));
                    Assert.True(mayBe || outcome == Outcome.Refused, change);
                }
            }

            Assert.Equal(Outcome.Refused, Run(content.With(header => header.Remove(tensor))));
            Assert.Equal(Outcome.Refused, Run(content.With(header => header[tensor]!["dtype"] = length == 8 ? "I64" : "I32")));
            Assert.Equal(Outcome.Refused, Run(content.With(header => header[tensor]!["shape"] = new JsonArray(1, 1, count))));
        }
    }

    [Theory]
    [InlineData("training.best")]
    [InlineData("training.average")]
    [InlineData("training.gradients")]
    [InlineData("training.optimizer.0")]
    public void An_infinite_value_is_named(string tensor)
    {
        CheckpointContent content = CheckpointContent.Of(Interrupted());
        File.WriteAllBytes(FilePath, content.With(tensor, element: 2, double.PositiveInfinity));
        string message = Assert.Throws<CheckpointException>(() => RememberedRun.Finish(RememberedRun.NewTrainer(), new(FilePath))).Message;
        Assert.StartsWith(FilePath, message, StringComparison.Ordinal);
        Assert.Contains($"tensor '{tensor}': expected finite values, found Infinity as element 2.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_is_missing_or_no_text_is_refused()
    {
        CheckpointContent content = CheckpointContent.Of(Interrupted());
        foreach (string text in content.Texts.Select(text => text.Key).Where(key => key != NoChecksum))
        {
            Assert.Equal(Outcome.Refused, Run(content.With(header => header["__metadata__"]!.AsObject().Remove(text))));
            Assert.Equal(Outcome.Refused, Run(content.With(header => header["__metadata__"]![text] = "null")));
            Assert.Equal(Outcome.Refused, Run(content.With(header => header["__metadata__"]![text] = null)));
            Assert.Equal(Outcome.Refused, Run(content.With(header => header["__metadata__"]![text] = "")));
        }
    }

    private static byte[] Former =>
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Checkpointing", "reports-as-json.checkpoint"));

    private static float[] StateOf(Trainer<RememberingAutoencoder> trainer) =>
        ((INetwork<RememberingAutoencoder>)trainer.Network).State.ToArray();

    /// <summary>All that a refused file must not have touched.</summary>
    private static string[] Everything(Trainer<RememberingAutoencoder> trainer)
    {
        OptimizerState state = trainer.Optimizer.State;
        TrainingWorkspace workspace = trainer.WorkspaceFor(4);
        IEnumerable<float> slots = Enumerable.Range(0, state.SlotCount).SelectMany(slot => state.Slot(slot).ToArray());
        return
        [
            .. StateOf(trainer).Concat(slots).Select(value => $"{value:R}"), .. state.Numbers.ToArray().Select(value => $"{value:R}"),
            $"{trainer.Optimizer.LearningRate:R} {workspace.Seed} {workspace.Step}",
        ];
    }

    private byte[] Interrupted()
    {
        File.Delete(FilePath);
        RememberedRun.Interrupt(FilePath);

        // Under another name it is no checksum, and what stands behind it is checked.
        byte[] file = File.ReadAllBytes(FilePath);
        int name = file.AsSpan().IndexOf("autoencoders.crc32"u8);
        Encoding.UTF8.GetBytes(NoChecksum, file.AsSpan(name));
        return file;
    }

    /// <summary>Removes the number at each path, and puts each of the values in its place.</summary>
    private Dictionary<Outcome, int> Changes(CheckpointContent content, IEnumerable<string[]> paths)
    {
        Dictionary<Outcome, int> seen = Enum.GetValues<Outcome>().ToDictionary(outcome => outcome, _ => 0);
        foreach (string[] path in paths)
        {
            seen[Run(Changed(parent => Set(parent, path[^1], null, remove: true)))]++;
            foreach (JsonNode? value in s_values)
                seen[Run(Changed(parent => Set(parent, path[^1], value?.DeepClone(), remove: false)))]++;

            byte[] Changed(Action<JsonNode> change)
            {
                JsonObject numbers = content.Numbers();
                JsonNode parent = numbers;
                foreach (string name in path[..^1])
                    parent = parent is JsonArray list ? list[int.Parse(name)]! : parent[name]!;
                change(parent);
                return content.With(numbers);
            }
        }

        return seen;
    }

    private static void Set(JsonNode parent, string name, JsonNode? value, bool remove)
    {
        if (parent is JsonArray list)
        {
            list.RemoveAt(int.Parse(name));
            if (!remove)
                list.Insert(int.Parse(name), value);
        }
        else if (remove)
        {
            parent.AsObject().Remove(name);
        }
        else
        {
            parent[name] = value;
        }
    }

    /// <summary>Goes on from a file, and checks that what happens is allowed.</summary>
    private Outcome Run(byte[] file)
    {
        File.WriteAllBytes(FilePath, file);
        Trainer<RememberingAutoencoder> trainer = RememberedRun.NewTrainer();
        string[] before = Everything(trainer);
        try
        {
            RememberedRun.Finish(trainer, new(FilePath) { Keep = true });
        }
        catch (CheckpointException refused)
        {
            Assert.StartsWith(FilePath + ": ", refused.Message, StringComparison.Ordinal);
            Assert.Equal(before, Everything(trainer));
            Assert.Equal(file, File.ReadAllBytes(FilePath));
            return Outcome.Refused;
        }
        catch (TrainingDivergedException)
        {
            return Outcome.Diverged;
        }

        float[] state = StateOf(trainer);
        Assert.All(state, value => Assert.True(float.IsFinite(value)));
        Trainer<RememberingAutoencoder> again = RememberedRun.NewTrainer();
        RememberedRun.Finish(again, new(FilePath) { Keep = true });
        Assert.Equal(state, StateOf(again));
        return state.AsSpan().SequenceEqual(_undisturbed) ? Outcome.SameBits : Outcome.Sound;
    }
}
