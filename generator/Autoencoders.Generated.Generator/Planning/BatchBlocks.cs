using Autoencoders.Generator.Layers;

namespace Autoencoders.Generator.Planning;

/// <summary>The number of rows that go through the layers together, so that the values between layers stay in the cache.</summary>
internal static class BatchBlocks
{
    /// <summary>The floats between the layers of one block of rows: 192 KB.</summary>
    private const int BlockFloats = 48 * 1024;

    private const int MostRows = 60;

    /// <summary>The rows of the tile of a matrix product, of which blocks are multiples.</summary>
    private const int TileRows = 6;

    /// <summary>The rows of a block of a batch call.</summary>
    public static int ForInference(IReadOnlyList<LayerPlan> layers) => Rows(layers, layers.Sum(layer => (long)layer.Outputs));

    /// <summary>
    /// The rows of a block of a training step; 0 for all of a thread's, where every layer reads its weights once for them.
    /// </summary>
    public static int ForTraining(IReadOnlyList<LayerPlan> layers, ContractionPlan? contraction) =>
        layers.All(layer => layer.Operator.Is(LayerTraits.SharesWeightsOverRows))
            ? 0
            : Rows(
                layers,
                layers.SelectMany(layer => new[] { layer.Memory.Output, layer.Memory.Deltas, layer.Memory.Sums })
                    .Concat(contraction?.Values ?? [])
                    .Sum(value => (long)(value?.Width ?? 0)));

    private static int Rows(IReadOnlyList<LayerPlan> layers, long floats)
    {
        int least = layers.Any(layer => layer.Operator.Is(LayerTraits.SharesWeightsOverRows)) ? TileRows : 1;
        int rows = (int)Math.Max(least, Math.Min(MostRows, BlockFloats / floats));
        return rows > TileRows ? rows - (rows % TileRows) : rows;
    }
}
