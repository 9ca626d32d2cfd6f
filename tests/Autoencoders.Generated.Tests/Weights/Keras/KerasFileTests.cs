using Autoencoders.Keras;

namespace Autoencoders.Tests;

/// <summary>
/// Files that <c>make_files.py</c> writes with h5py and the structure of Keras load, and the networks give what NumPy computes from the
/// definitions of Keras' layers.
/// </summary>
[Trait("Registers", "Any")]
public class KerasFileTests
{
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "Weights", "Keras");

    [Theory]
    [InlineData("image.keras")]
    [InlineData("image.weights.h5")]
    [InlineData("image.h5")]
    public void Images_are_reconstructed_as_in_Keras(string name) => AssertOutputs(KerasFile.Load<KerasImage>(PathOf(name)), "image.npz");

    [Theory]
    [InlineData("series.keras")]
    [InlineData("series.weights.h5")]
    [InlineData("series.h5")]
    public void Sequences_are_reconstructed_as_in_Keras(string name) => AssertOutputs(KerasFile.Load<KerasSeries>(PathOf(name)), "series.npz");

    [Theory]
    [InlineData("nested.keras")]
    [InlineData("nested.h5")]
    public void Models_within_a_model_are_reconstructed_as_in_Keras(string name)
        => AssertOutputs(KerasFile.Load<KerasNested>(PathOf(name)), "nested.npz");

    [Fact]
    public void Models_within_a_model_without_their_names_need_the_order_of_the_layers()
    {
        string path = PathOf("nested.weights.h5");
        string[] layers =
        [
            .. Enumerable.Range(0, 11).Select(i => $"layers/sequential/layers/dense{(i == 0 ? "" : $"_{i}")}"), "layers/sequential_1/layers/dense",
        ];
        AssertOutputs(KerasFile.Load<KerasNested>(path), "nested.npz");
        AssertOutputs(KerasFile.Load<KerasNested>(path, layers), "nested.npz");
    }

    [Fact]
    public void Layers_with_names_of_the_user_are_given_in_their_order()
    {
        string path = PathOf("user.weights.h5");
        AssertOutputs(KerasFile.Load<KerasUser>(path, ["squeeze", "grow"]), "user.npz");
        Assert.Equal(
            $"{path}: tensor 'grow': expected a name of Keras with a number, which tells the order of layers, found another: "
            + "give the names of the layers in their order.",
            Message(() => KerasFile.Load<KerasUser>(path)));
        Assert.Equal($"{path}: expected a layer 'squeezes', found only 'squeeze', 'grow'.", Message(() => KerasFile.Load<KerasUser>(path, ["squeezes"])));
        Assert.Equal(
            $"{path}: tensor 'grow/vars/0': expected shape [3, 2] for 'Code', found shape [2, 3].",
            Message(() => KerasFile.Load<KerasUser>(path, ["grow", "squeeze"])));
        Assert.Equal(
            $"{path}: expected a Dense for 'Reconstruction' (dense), found no further layer with weights.",
            Message(() => KerasFile.Load<KerasUser>(path, ["squeeze"])));
    }

    [Fact]
    public void A_model_with_other_options_or_layers_is_refused()
    {
        string path = PathOf("series.keras");
        Assert.Equal(
            $"{path}: tensor 'layers/layer_normalization': expected epsilon 1E-05, as 'Encoder2' has, found 0.001: declare Epsilon = 0.001f.",
            Message(() => KerasFile.Load<KerasOther>(path)));
        Assert.Equal(
            $"{path}: tensor 'layers/bidirectional': expected a Dense for 'Code' (dense), found a Bidirectional.",
            Message(() => KerasFile.Load<KerasUser>(path)));
        path = PathOf("nested.keras");
        Assert.Equal(
            $"{path}: tensor 'layers/sequential/layers/dense/vars/0': expected shape [3, 2] for 'Code', found shape [6, 6].",
            Message(() => KerasFile.Load<KerasUser>(path)));
    }

    [Fact]
    public void Variables_and_the_model_are_listed_as_Keras_has_them()
    {
        KerasFile file = KerasFile.Read(PathOf("image.keras"));
        Assert.Equal("3.5.0", file.Metadata["keras_version"]);
        Assert.Contains("Conv2DTranspose", file.Metadata["config"]);
        StoredTensor kernel = file.Tensors.Single(tensor => tensor.Name == "layers/conv2d_transpose/vars/0");
        Assert.Equal(("F32", "3, 3, 3, 6"), (kernel.ElementType, string.Join(", ", kernel.Shape)));
        Assert.DoesNotContain(file.Tensors, tensor => tensor.Name.Contains("optimizer"));

        float[] whole = new float[162], part = new float[2];
        file.Read(kernel.Name, 0, whole);
        file.Read(kernel.Name, 100, part);
        Assert.Equal(whole[100..102], part);
        Assert.Throws<ArgumentOutOfRangeException>(() => file.Read(kernel.Name, 161, part));
        Assert.Contains("layers/conv2d_transpose/vars/0'", Message(() => file.Read("layers/conv2d_transpose", 0, part)));
    }

    [Theory]
    [InlineData("image.weights.h5")]
    [InlineData("image.keras")]
    [InlineData("series.h5")]
    public void A_file_that_ends_early_is_refused(string name)
    {
        byte[] whole = File.ReadAllBytes(PathOf(name));
        for (int length = 0; length < whole.Length / 2; length += 251)
            Assert.Throws<WeightsFileException>(() => KerasFile.Read(new MemoryStream(whole[..length]), "cut"));
    }

    private static string PathOf(string name) => Path.Combine(s_folder, name);

    private static string Message(Action load) => Assert.Throws<WeightsFileException>(load).Message;

    private static void AssertOutputs<TNetwork>(TNetwork network, string probe)
        where TNetwork : class, IReconstructor<TNetwork>
    {
        NpzTensors rows = NpzTensors.Read(PathOf(probe));
        int length = (int)rows.Tensors[0].Shape.Aggregate((product, dimension) => product * dimension);
        float[] inputs = new float[length], expected = new float[length], found = new float[length];
        rows.Read("input", 0, inputs);
        rows.Read("output", 0, expected);
        network.ReconstructBatch(inputs, found);
        Assert.All(expected.Zip(found), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
    }
}
