using Autoencoders.Generator.Tests.Networks.Layers;

namespace Autoencoders.Generator.Tests.Networks;

/// <summary>A tensor of a reference network and where the generated network keeps its elements.</summary>
/// <param name="Module">The module that it belongs to.</param>
/// <param name="Name">Its name in the module.</param>
/// <param name="Indices">The index in the generated network's state of each element, row-major in PyTorch's shape.</param>
/// <param name="FirstLayer">The first layer of the whole network that it has an influence on.</param>
internal sealed record ReferenceTensor(LayerModule Module, string Name, int[] Indices, int FirstLayer)
{
    public double[] Values { get; } = new double[Indices.Length];

    public string FullName => $"{Module.Name}.{Name}";

    /// <summary>Whether training changes it by gradients.</summary>
    public bool IsTrained => !IsRunning(Name);

    /// <summary>The weights that penalties are on; biases and normalizations have none.</summary>
    public WeightedReference? Penalized => Name == "weight" ? Module.Layer as WeightedReference : null;

    public static bool IsRunning(string name) =>
        name.StartsWith("running_", StringComparison.Ordinal) || name is "codebook" or "counts" or "sums" or "pe";

    /// <summary>Where a layout says that the elements lie, found by counting through its dimensions.</summary>
    public static int[] IndicesOf(TensorLayout layout)
    {
        Assert.Equal(layout.Length, layout.Lengths.Aggregate(1, (product, length) => product * length));
        int[] indices = new int[layout.Length];
        for (int element = 0; element < indices.Length; element++)
        {
            int rest = element, index = 0, lowest = 0;
            for (int dimension = layout.Lengths.Length - 1; dimension >= 0; dimension--)
            {
                int length = layout.Lengths[dimension], stride = layout.Strides[dimension];
                index += rest % length * stride;
                lowest += Math.Min(0, (length - 1) * stride);
                rest /= length;
            }

            indices[element] = layout.Offset + index - lowest;
        }

        return indices;
    }
}
