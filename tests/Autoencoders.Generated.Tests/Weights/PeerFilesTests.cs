namespace Autoencoders.Tests;

/// <summary>The committed reference files come from a writer that shares no code with this reader.</summary>
[Trait("Registers", "Any")]
public class PeerFilesTests
{
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "Reference");

    public static TheoryData<string> Files => [.. Directory.GetFiles(s_folder, "*.safetensors").Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Reads_the_files_of_another_writer(string name)
    {
        SafeTensors file = SafeTensors.Read(Path.Combine(s_folder, name));
        Assert.NotEmpty(file.Metadata);
        bool hasGaps = name.StartsWith("masked", StringComparison.Ordinal) || name.StartsWith("columns", StringComparison.Ordinal); // Missing values of samples are NaN.
        Assert.All(file.Tensors, tensor =>
        {
            float[] values = file.Singles(tensor.Name);
            Assert.Equal(tensor.Shape.Aggregate(1L, (product, length) => product * length), values.Length);
            Assert.All(values, value => Assert.True(float.IsFinite(value) || (hasGaps && tensor.Name == "input" && float.IsNaN(value))));
            Assert.Contains(values, value => value != 0);
        });
    }
}
