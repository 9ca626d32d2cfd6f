using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Autoencoders.Generator.Tests.Harness;
using Autoencoders.Keras;
using Autoencoders.Onnx;
using Autoencoders.Tool;

namespace Autoencoders.Generator.Tests.Tool;

/// <summary>The command for files of weights, on files of PyTorch and NumPy.</summary>
[Trait("Registers", "Any")]
public sealed partial class CommandTests
{
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "Foreign");

    [Theory]
    [InlineData("layers.pt", "Sigmoid")]
    [InlineData("image.pt", "Sigmoid", "--input", "8,8,1")]
    [InlineData("recurrent.pt", "Identity", "--input", "5,3")]
    public void A_declared_class_compiles_loads_the_file_and_gives_the_outputs_of_PyTorch(string name, string output, params string[] options)
    {
        string path = File(name);
        string[] arguments = ["declare", path, "--key", "model", "--output", output, .. options];
        Dictionary<string, string> renames = Renames().Matches(Run(arguments).Output)
            .ToDictionary(rename => rename.Groups["old"].Value, rename => rename.Groups["new"].Value);
        ITensorSource network = PyTorchFile.Read(path, key: "model");
        AssertOutputs(Declared(arguments), network, new TensorNames { Renames = renames }, PyTorchFile.Read(path, key: "probe"));
    }

    [Fact]
    public void A_class_declared_of_the_nodes_of_an_ONNX_model_gives_the_outputs_of_PyTorch()
    {
        string path = File("image.onnx");
        Dictionary<string, string> renames = Renames().Matches(Run("declare", path).Output)
            .ToDictionary(rename => rename.Groups["old"].Value, rename => rename.Groups["new"].Value);
        var names = new TensorNames { Renames = renames, IgnoresOthers = true };
        AssertOutputs(Declared("declare", path), OnnxTensors.Read(path), names, PyTorchFile.Read(File("image.pt"), key: "probe"));
    }

    [Theory]
    [InlineData("image.keras")]
    [InlineData("image.h5")]
    [InlineData("series.keras")]
    [InlineData("series.h5")]
    [InlineData("nested.keras")]
    [InlineData("nested.h5")]
    public void A_class_declared_of_a_Keras_model_loads_it_and_gives_its_outputs(string name)
    {
        Type model = Declared("declare", File(name));
        var network = (ITensorSource)typeof(KerasFile).GetMethod(nameof(KerasFile.For))!
            .MakeGenericMethod(model).Invoke(KerasFile.Read(File(name)), [null])!;
        AssertOutputs(model, network, new TensorNames(), NpzTensors.Read(Path.ChangeExtension(File(name), ".npz")));
    }

    [Theory]
    [InlineData("image.safetensors")]
    [InlineData("indices.safetensors")]
    [InlineData("detector.safetensors")]
    public void A_class_declared_of_a_file_of_this_library_loads_it_and_its_ONNX_model(string name)
    {
        Type model = Declared("declare", File(name));
        string onnx = Path.Combine(Directory.CreateTempSubdirectory().FullName, "model.onnx");
        typeof(CommandTests).GetMethod(nameof(SaveAgain), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(model).Invoke(null, [SafeTensors.Read(File(name)), onnx]);
        Assert.Equal(ClassOf(Run("declare", File(name)).Output), ClassOf(Run("declare", onnx).Output));
        Directory.Delete(Path.GetDirectoryName(onnx)!, recursive: true);

        static string ClassOf(string text) => text[text.IndexOf("[Autoencoder", StringComparison.Ordinal)..];
    }

    [Fact]
    public void A_class_declared_of_a_table_has_its_columns()
    {
        string table = Path.Combine(AppContext.BaseDirectory, "Tables", "orders.csv");
        (string Name, string Use)[] uses = [("weight", "numeric"), ("remark", "ignored")];
        string[] arguments = ["declare", table, "--column", .. uses.Select(one => $"{one.Name}={one.Use}")];
        TableSchema schema = TableReader.Infer(table);
        Assert.StartsWith("// 600 rows, 9 columns, a header, ';' between fields; 8 values a row\n// column ", Run(arguments).Output);
        schema.Require(ColumnsOf(Declared(arguments)));
        schema.Require(ColumnsOf(Declared([.. arguments, "--record", "--name", "Order"], "OrderAutoencoder")));
        Assert.Equal(2, Run("declare", table, "--column", "weight=maybe").Code);
        Assert.Contains("expected a column 'wait'", Run("declare", table, "--column", "wait=24").Error);

        static InputColumns ColumnsOf(Type network) => (InputColumns)network.GetProperty("Columns")!.GetValue(null)!;
    }

    [Theory]
    [InlineData("state.pt")]
    [InlineData("parallel.pt")]
    [InlineData("compiled.pt")]
    [InlineData("double.npz")]
    [InlineData("renamed.pt", "fc1", "fc2")]
    public void A_declared_class_loads_files_of_any_format_and_says_how_names_differ(string name, params string[] modules)
    {
        (int code, string text, _) = Run("declare", File(name));
        Assert.Equal(0, code);
        string[] sides = ["encoder.0", "decoder.0"];
        Assert.All(modules.Zip(sides), pair => Assert.Contains($"[\"{pair.First}\"] = \"{pair.Second}\"", text));
        Dictionary<string, string> renames = modules.Zip(sides).ToDictionary(pair => pair.First, pair => pair.Second);

        ITensorSource file = name.EndsWith(".npz") ? NpzTensors.Read(File(name)) : PyTorchFile.Read(File(name));
        float[] found = Reconstruct(Declared("declare", File(name)), file, new TensorNames { Renames = renames }, [1, 2, 3]);

        // Weights and biases are 0, 1, 2, ... in the order of the file.
        double first = 0 + 2 + 6 + 6, second = 3 + 8 + 15 + 7;
        Assert.Equal([(float)(8 * first + 9 * second + 14), (float)(10 * first + 11 * second + 15), (float)(12 * first + 13 * second + 16)], found);
    }

    [Theory]
    [InlineData("command.pt", "found 'posix.system', which this reader does not run")]
    [InlineData("misnamed.pt", "expected a dense layer, a convolution, a normalization, a GRU or an LSTM, found a layer without a bias")]
    [InlineData("layers.pt", "expected a dense layer, a convolution, a normalization, a GRU or an LSTM, found a tensor beside which there is no weight")]
    [InlineData("image.weights.h5", "expected a model, as .keras and whole .h5 files have it, found weights alone")]
    [InlineData("missing.safetensors", "missing.safetensors")]
    public void A_file_that_cannot_be_declared_is_refused_in_a_sentence(string name, string expected)
    {
        (int code, string output, string error) = Run("declare", File(name));
        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Contains(expected, error);
    }

    [Fact]
    public void Files_are_converted_and_compared()
    {
        string target = Path.Combine(Directory.CreateTempSubdirectory().FullName, "state.safetensors");
        Assert.Equal((0, $"{target}: 4 tensors\n", ""), Run("convert", File("double.npz"), target));
        Assert.Equal((0, "0 of 4 tensors differ\n", ""), Run("diff", File("state.pt"), target));
        (int code, string text, _) = Run("diff", target, File("transposed.pt"));
        Assert.Equal((1, $"encoder.0.weight: shape [2, 3] and [3, 2]\ndecoder.0.weight: shape [3, 2] and [2, 3]\n2 of 4 tensors differ\n"), (code, text));
        (code, text, _) = Run("diff", target, File("misnamed.pt"));
        Assert.Equal(1, code);
        Assert.StartsWith($"encoder.0.bias: only in {target}\n", text);
        Directory.Delete(Path.GetDirectoryName(target)!, recursive: true);
    }

    [Fact]
    public void Files_are_listed()
    {
        (int code, string text, _) = Run("inspect", File("checkpoint.pt"), "--key", "state_dict");
        Assert.Equal(0, code);
        Assert.Equal(
            "encoder.0.weight  F32   [2, 3]\nencoder.0.bias    F32   [2]\ndecoder.0.weight  F32   [3, 2]\ndecoder.0.bias    F32   [3]\n"
            + "4 tensors, 17 numbers\n",
            text);
    }

    [GeneratedRegex("""\["(?<old>[^"]+)"\] = "(?<new>[^"]+)""")]
    private static partial Regex Renames();

    private static void AssertOutputs(Type model, ITensorSource network, TensorNames names, ITensorSource probe)
    {
        int length = (int)probe.Tensors.Single(tensor => tensor.Name == "input").Shape.Aggregate((product, dimension) => product * dimension);
        float[] inputs = new float[length], outputs = new float[length];
        probe.Read("input", 0, inputs);
        probe.Read("output", 0, outputs);
        float[] found = Reconstruct(model, network, names, inputs);
        Assert.All(outputs.Zip(found), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
    }

    private static void SaveAgain<TNetwork>(ITensorSource file, string onnx)
        where TNetwork : class, IAutoencoder<TNetwork>
        => OnnxModel.Save(WeightsFile.Load<TNetwork>(file, out _), onnx);

    private static string File(string name) => Path.Combine(s_folder, name);

    private static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" }, error = new() { NewLine = "\n" };
        int code = CommandLine.Run(arguments, output, error);
        return (code, output.ToString(), error.ToString());
    }

    private static Type Declared(params string[] arguments) => Declared(arguments, "Model");

    private static Type Declared(string[] arguments, string name)
    {
        GeneratorRun run = GeneratorHarness.Run(Run(arguments).Output).AssertClean();
        using var image = new MemoryStream();
        Assert.True(run.Output.Emit(image).Success);
        image.Position = 0;
        return new AssemblyLoadContext("declared", isCollectible: false).LoadFromStream(image).GetType(name, throwOnError: true)!;
    }

    private static float[] Reconstruct(Type model, ITensorSource file, TensorNames names, float[] inputs)
        => (float[])typeof(CommandTests).GetMethod(nameof(ReconstructBy), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(model).Invoke(null, [file, names, inputs])!;

    private static float[] ReconstructBy<TNetwork>(ITensorSource file, TensorNames names, float[] inputs)
        where TNetwork : class, IReconstructor<TNetwork>
    {
        var outputs = new float[inputs.Length];
        WeightsFile.Load<TNetwork>(file, names).ReconstructBatch(inputs, outputs);
        return outputs;
    }
}
