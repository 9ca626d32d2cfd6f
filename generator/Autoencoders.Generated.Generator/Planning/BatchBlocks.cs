using Autoencoders.Generator.Layers;
using Autoencoders.Kernels;

namespace Autoencoders.Generator.Planning;

/// <summary>The number of rows that go through the layers together, so that the values between layers stay in the cache.</summary>
internal static class BatchBlocks
{
    /// <summary>The floats between the layers of a block that stay in the second cache: 192 KB.</summary>
    private const int CachedFloats = 48 * 1024;

    /// <summary>The floats of a block are no more, however large the weights: 4 MB.</summary>
    private const int MostFloats = 1024 * 1024;

    private const int MostRows = 60;

    /// <summary>As many rows as batches often have.</summary>
    private const int MostRowsOfProducts = 256;

    /// <summary>
    /// The rows of a block of a batch call. The values of a block may take twice the memory of the weights that it reads once for all of
    /// its rows: these would have to come from a farther cache for each smaller block.
    /// </summary>
    public static int ForInference(IReadOnlyList<LayerPlan> layers)
    {
        LayerPlan[] products = [.. layers.Where(layer => layer.Operator.Is(LayerTraits.SharesWeightsOverRows))];
        long weights = products.Sum(layer => layer.Operator.MultiplyAdds);
        return Rows(
            layers,
            layers.Sum(layer => (long)layer.Outputs),
            Math.Max(CachedFloats, Math.Min(MostFloats, 2 * weights)),
            products.Length > 0 ? MostRowsOfProducts : MostRows);
    }

    /// <summary>
    /// The rows of a block of a training step; 0 for all of a thread's, where every layer reads its weights once for them.
    /// </summary>
    public static int ForTraining(IReadOnlyList<LayerPlan> layers, ContractionPlan? contraction) =>
        layers.All(layer => layer.Operator.Is(LayerTraits.SharesWeightsOverRows))
            ? 0
            : Rows(
                layers,
                layers.SelectMany(layer => new[] { layer.Memory.Output, layer.Memory.Deltas, layer.Memory.PreActivations })
                    .Concat(layers.SelectMany(layer => layer.Memory.Keeps).Where(kept => !kept.IsKept))
                    .Concat(contraction?.Values ?? [])
                    .Sum(value => (long)(value?.Width ?? 0)),
                CachedFloats,
                MostRows);

    private static int Rows(IReadOnlyList<LayerPlan> layers, long floatsOfRow, long floats, int most)
    {
        int least = layers.Any(layer => layer.Operator.Is(LayerTraits.SharesWeightsOverRows)) ? ProductTile.Rows : 1;
        int rows = (int)Math.Max(least, Math.Min(most, floats / floatsOfRow));
        return rows > ProductTile.Rows && rows < most ? rows - (rows % ProductTile.Rows) : rows;
    }
}
