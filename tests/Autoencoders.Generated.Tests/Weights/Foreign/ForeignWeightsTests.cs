using Autoencoders.Keras;
using Xunit.Abstractions;

namespace Autoencoders.Tests;

/// <summary>Files of PyTorch 1.13, NumPy and h5py, which <c>make_files.py</c> makes, load equal or are refused with the message of the table.</summary>
[Trait("Registers", "Any")]
public class ForeignWeightsTests(ITestOutputHelper output)
{
    private const string Equal = "equal";

    private static readonly float[] s_block = [0, 3, 1, 4, 2, 5, 6, 7, 8, 10, 12, 9, 11, 13, 14, 15, 16];

    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "Weights", "Foreign");

    private static readonly string[] s_table =
    [
        .. File.ReadAllLines(Path.Combine(s_folder, "foreign-files.md")).SkipWhile(line => !line.StartsWith("| ---")).Skip(1),
    ];

    private static string[] Names => [.. Directory.GetFiles(s_folder).Select(path => Path.GetFileName(path)).Where(name => !name.EndsWith(".md"))];

    public static TheoryData<string> Files => [.. Names];

    [Theory]
    [MemberData(nameof(Files))]
    public void Load_equal_or_are_refused(string name)
    {
        string row = $"| {name} | {Outcome(name)} |";
        output.WriteLine(row);
        Assert.Contains(row, s_table);
    }

    [Fact]
    public void The_table_has_a_row_for_each_and_no_other()
        => Assert.Equal(Names.Order(), s_table.Select(row => row.Split('|')[1].Trim()).Order());

    [Fact]
    public void Dictionaries_of_a_checkpoint_are_chosen_by_their_keys()
    {
        string path = Path.Combine(s_folder, "checkpoint.pt");
        Assert.Equal(s_block, Load(PyTorchFile.Read(path, key: "state_dict")));
        Assert.Equal(s_block, Load(PyTorchFile.Read(path), new TensorNames { Prefix = "state_dict." }));
        string message = Assert.Throws<WeightsFileException>(() => PyTorchFile.Read(path, key: "model")).Message;
        Assert.Equal($"{path}: expected a dictionary 'model', found only 'state_dict', 'optimizer'.", message);
        message = Assert.Throws<WeightsFileException>(() => Load(PyTorchFile.Read(path))).Message;
        Assert.Contains("'encoder.0.weight': expected a tensor of this name, found only 'state_dict.encoder.0.weight'", message);
    }

    [Fact]
    public void Names_map_to_those_of_the_network()
    {
        var renames = new Dictionary<string, string> { ["fc1"] = "encoder.0", ["fc2"] = "decoder.0" };
        ITensorSource file = PyTorchFile.Read(Path.Combine(s_folder, "renamed.pt"));
        Assert.Equal(s_block, Load(file, new TensorNames { Renames = renames }));
        renames["fc2"] = "encoder.0";
        string message = Assert.Throws<WeightsFileException>(() => Load(file, new TensorNames { Renames = renames })).Message;
        Assert.EndsWith("'fc2.weight': expected one tensor that is 'encoder.0.weight' in the network, found a second one beside 'fc1.weight'.", message);
    }

    [Fact]
    public void Other_tensors_are_ignored_where_that_is_asked_for()
    {
        ITensorSource file = PyTorchFile.Read(Path.Combine(s_folder, "checkpoint.pt"));
        var renames = new Dictionary<string, string> { ["state_dict.encoder"] = "encoder", ["state_dict.decoder"] = "decoder" };
        Assert.Throws<WeightsFileException>(() => Load(file, new TensorNames { Renames = renames }));
        Assert.Equal(s_block, Load(file, new TensorNames { Renames = renames, IgnoresOthers = true }));
    }

    [Theory]
    [InlineData("state.pt")]
    [InlineData("strided.pt")]
    [InlineData("double.npz")]
    public void Any_part_of_a_tensor_is_read(string name)
    {
        ITensorSource file = Open(name);
        var whole = new float[6];
        file.Read("decoder.0.weight", 0, whole);
        Assert.Equal([8, 9, 10, 11, 12, 13], whole);
        for (int first = 0; first <= 6; first++)
        {
            var part = new float[Math.Min(2, 6 - first)];
            file.Read("decoder.0.weight", first, part);
            Assert.Equal(whole[first..(first + part.Length)], part);
        }
        Assert.Throws<ArgumentOutOfRangeException>(() => file.Read("decoder.0.weight", 5, whole));
        Assert.Throws<ArgumentOutOfRangeException>(() => file.Read("decoder.0.weight", -1, whole));
        Assert.Throws<WeightsFileException>(() => file.Read("decoder", 0, whole));
    }

    [Theory]
    [InlineData("{'fc.weight':{'dtype':'F32','shape':[2],'data_offsets':[0,8]}}", "'encoder.0.weight'", "found only 'fc.weight'.")]
    [InlineData("{}", "'encoder.0.weight'", "found a file without tensors.")]
    public void A_missing_tensor_names_those_that_there_are(string header, params string[] expected)
        => SmallWeights.AssertRefused("missing", SmallWeights.File(header, SmallWeights.Data(header.Length > 2 ? 2 : 0)), expected);

    [Theory]
    [InlineData("[3,2]", 17, "found shape [3, 2]; it looks transposed")]
    [InlineData("[2,1]", 13, "found shape [2, 1]; the layer of the file reads 1 of 3 values: a Flatten before it seems to be missing")]
    [InlineData("[6]", 17, "found shape [6]; the numbers are as many: a Flatten or a reshape seems to be missing")]
    [InlineData("[6,3]", 29, "expected shape [2, 3], found shape [6, 3].")]
    public void A_shape_that_does_not_fit_has_its_likely_cause(string shape, int numbers, string expected)
    {
        int shift = 4 * (numbers - 17);
        string header = SmallWeights.Header.Replace("'shape':[2,3],'data_offsets':[0,24]", $"'shape':{shape},'data_offsets':[0,{24 + shift}]");
        foreach (int offset in new[] { 68, 56, 32 })
            header = header.Replace($",{offset}]", $",{offset + shift}]").Replace($"[{offset},", $"[{offset + shift},");
        header = header.Replace("[24,", $"[{24 + shift},");
        SmallWeights.AssertRefused("shape", SmallWeights.File(header, SmallWeights.Data(numbers)), [expected]);
    }

    [Theory]
    [InlineData("state.pt", "it is a ZIP archive, which PyTorchFile or NpzTensors may read")]
    public void Files_of_other_formats_are_told_from_damaged_ones(string name, string expected)
    {
        string path = Path.Combine(s_folder, name);
        Assert.Contains(expected, Assert.Throws<WeightsFileException>(() => SafeTensors.Read(path)).Message);
    }

    [Fact]
    public void A_file_that_ends_anywhere_is_refused()
    {
        byte[] whole = File.ReadAllBytes(Path.Combine(s_folder, "state.pt"));
        for (int length = 0; length < whole.Length - 1; length += 7)
            Assert.Throws<WeightsFileException>(() => PyTorchFile.Read(new MemoryStream(whole[..length]), "cut"));
    }

    private static string Outcome(string name)
    {
        TensorNames? names = name == "renamed.pt"
            ? new TensorNames { Renames = new Dictionary<string, string> { ["fc1"] = "encoder.0", ["fc2"] = "decoder.0" } }
            : name == "checkpoint.pt" ? new TensorNames { Prefix = "state_dict." }
            : null;
        try
        {
            Assert.Equal(s_block, IsOfKeras(name) ? LoadKeras(name) : Load(Open(name), names));
            return Equal;
        }
        catch (WeightsFileException refusal)
        {
            return refusal.Message.Replace(Path.Combine(s_folder, name) + ": ", "");
        }
    }

    private static ITensorSource Open(string name)
    {
        string path = Path.Combine(s_folder, name);
        return Path.GetExtension(name) switch
        {
            ".npz" => NpzTensors.Read(path),
            ".safetensors" => SafeTensors.Read(path),
            _ => PyTorchFile.Read(path),
        };
    }

    private static bool IsOfKeras(string name) => Path.GetExtension(name) is ".h5" or ".keras";

    private static float[] LoadKeras(string name)
        => ((INetwork<ForeignAutoencoder>)KerasFile.Load<ForeignAutoencoder>(Path.Combine(s_folder, name))).State.ToArray();

    private static float[] Load(ITensorSource file, TensorNames? names = null)
        => WeightsFile.Load<WeightsOnlyAutoencoder<Small>>(file, names).State.ToArray();
}
