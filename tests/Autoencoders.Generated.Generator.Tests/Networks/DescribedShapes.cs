using System.Collections.Immutable;

namespace Autoencoders.Generator.Tests.Networks;

/// <summary>The shapes, weights and multiply-adds that a layer must have by its kind and its facts.</summary>
internal static class DescribedShapes
{
    /// <summary>The shape of what a layer gives; 0 is the input.</summary>
    public static ImmutableArray<int> OfValue(NetworkDescription network, int number) =>
        number == 0 ? network.Input : network.Layers[number - 1].Output;

    public static void AssertFit(NetworkDescription network, LayerDescription layer)
    {
        switch (layer.Kind)
        {
            case LayerKinds.Dense or LayerKinds.SparseDense:
                AssertDense(network, layer);
                break;
            case LayerKinds.Conv1D or LayerKinds.Conv2D:
                AssertWindows(layer, layer.Input, layer.Output);
                AssertKernels(layer, rows: layer.GetInt32(FactNames.Filters), columns: layer.Input[^1], positions: layer.Output);
                Assert.Equal(layer.GetInt32(FactNames.Filters), layer.Output[^1]);
                break;
            case LayerKinds.ConvTranspose1D or LayerKinds.ConvTranspose2D:
                AssertWindows(layer, layer.Output, layer.Input);
                AssertKernels(layer, rows: layer.Input[^1], columns: layer.GetInt32(FactNames.Filters), positions: layer.Input);
                Assert.Equal(layer.GetInt32(FactNames.Filters), layer.Output[^1]);
                Assert.True(!layer.HasFact(FactNames.To) || layer.GetSizes(FactNames.To).SequenceEqual(layer.Output));
                break;
            case LayerKinds.MaxPool1D or LayerKinds.MaxPool2D or LayerKinds.AveragePool1D or LayerKinds.AveragePool2D:
                AssertWindows(layer, layer.Input, layer.Output);
                Assert.Equal(layer.Input[^1], layer.Output[^1]);
                break;
            case LayerKinds.GlobalAveragePool:
                AssertShape([layer.Input[^1]], layer.Output);
                break;
            case LayerKinds.Upsample1D or LayerKinds.Upsample2D:
                Assert.Contains(layer.GetWord(FactNames.Mode), (string[])["nearest", "linear"]);
                AssertShape(
                    [.. layer.Input[..^1].Select(length => length * layer.GetInt32(FactNames.Factor)), layer.Input[^1]], layer.Output);
                break;
            case LayerKinds.Upsample:
                AssertShape(layer.GetSizes(FactNames.To), layer.Output);
                AssertShape(layer.Input, layer.Output[^1..]);
                break;
            case LayerKinds.Gru or LayerKinds.Lstm:
                AssertRecurrent(layer, gates: layer.Kind == LayerKinds.Gru ? 3 : 4);
                break;
            case LayerKinds.Columns:
                AssertShape([network.Columns.Count], layer.Input);
                Assert.Equal(network.Columns.Count(column => column.Kind == ColumnKind.Categorical), Count(layer.GetWord(FactNames.Kinds)));
                break;
            case LayerKinds.Condition:
                Assert.Equal(network.ConditionLength, layer.GetInt32(FactNames.Length));
                AssertShape([.. layer.Input[..^1], layer.Input[^1] + network.ConditionLength], layer.Output);
                break;
            case LayerKinds.Concatenate:
                ImmutableArray<int> joined = OfValue(network, layer.Reads[1]);
                AssertShape(layer.Input[..^1], joined[..^1]);
                AssertShape([.. layer.Input[..^1], layer.Input[^1] + joined[^1]], layer.Output);
                break;
            case LayerKinds.Attention:
                AssertAttention(layer);
                break;
            case LayerKinds.Gaussian:
                AssertShape([Product(layer.Input) / 2], layer.Output);
                Assert.True(layer.GetSingle(FactNames.Beta) >= 0 && layer.GetSingle(FactNames.Variance) > 0);
                break;
            case LayerKinds.Codebook:
                AssertShape(
                    [layer.GetInt32(FactNames.Entries), layer.GetInt32(FactNames.Length)],
                    layer.FindTensor(TensorRoles.Codebook)!.Value.Layout.Shape);
                Assert.Equal(Product(layer.Input), Product(layer.Output));
                break;
            default:
                Assert.Equal(Product(layer.Input), Product(layer.Output));
                Assert.Equal(0, layer.MultiplyAdds);
                break;
        }
    }

    private static int Count(string kinds) => kinds.Split(", ").Count(kind => kind.StartsWith("categorical ", StringComparison.Ordinal));

    private static void AssertDense(NetworkDescription network, LayerDescription layer)
    {
        int inputs = Product(layer.Input), units = layer.GetInt32(FactNames.Units);
        Assert.Equal(units, Product(layer.Output));
        Assert.Equal((long)inputs * units, layer.MultiplyAdds);
        AssertShape([units], layer.FindTensor(TensorRoles.Bias)!.Value.Layout.Shape);
        bool isTied = layer.HasFact(FactNames.Tied);
        LayerDescription owner = isTied ? network.Layers[layer.GetInt32(FactNames.Tied) - 1] : layer;
        AssertShape(isTied ? [inputs, units] : [units, inputs], owner.FindTensor(TensorRoles.Weight)!.Value.Layout.Shape);
        Assert.Equal(isTied, layer.FindTensor(TensorRoles.Weight) is null);
    }

    private static void AssertRecurrent(LayerDescription layer, int gates)
    {
        int units = layer.GetInt32(FactNames.Units), directions = layer.GetInt32(FactNames.Directions), inputs = layer.Input[^1];
        ImmutableArray<int> positions = layer.GetWord(FactNames.States) == "all" ? layer.Input[..^1] : [];
        AssertShape([.. positions, directions * units], layer.Output);
        Assert.Equal((long)Product(layer.Input[..^1]) * directions * gates * units * (inputs + units), layer.MultiplyAdds);
        foreach (string direction in ((string[])["", "_reverse"]).Take(directions))
        {
            AssertShape([gates * units, inputs], layer.FindTensor(TensorRoles.InputWeight + direction)!.Value.Layout.Shape);
            AssertShape([gates * units, units], layer.FindTensor(TensorRoles.StateWeight + direction)!.Value.Layout.Shape);
            AssertShape([gates * units], layer.FindTensor(TensorRoles.InputBias + direction)!.Value.Layout.Shape);
            AssertShape([gates * units], layer.FindTensor(TensorRoles.StateBias + direction)!.Value.Layout.Shape);
        }
    }

    private static void AssertAttention(LayerDescription layer)
    {
        int length = layer.Input[0], channels = layer.Input[1];
        AssertShape(layer.Input, layer.Output);
        Assert.Equal(0, channels % layer.GetInt32(FactNames.Heads));
        Assert.Contains(layer.GetWord(FactNames.Mask), (string[])["causal", "none"]);
        AssertShape([3 * channels, channels], layer.FindTensor(TensorRoles.ProjectionWeight)!.Value.Layout.Shape);
        AssertShape([channels, channels], layer.FindTensor(TensorRoles.OutputWeight)!.Value.Layout.Shape);
        Assert.Equal((4L * length * channels * channels) + (2L * length * length * channels), layer.MultiplyAdds);
    }

    /// <summary>As many windows fit onto what they lie on as there are values at their other end.</summary>
    private static void AssertWindows(LayerDescription layer, ImmutableArray<int> under, ImmutableArray<int> windows)
    {
        ImmutableArray<int> kernel = layer.GetSizes(FactNames.Kernel), pads = layer.GetSizes(FactNames.Pads);
        int stride = layer.GetInt32(FactNames.Stride);
        int dilation = layer.HasFact(FactNames.Dilation) ? layer.GetInt32(FactNames.Dilation) : 1;
        int directions = under.Length - 1;
        Assert.Equal(directions, kernel.Length);
        Assert.Equal(2 * directions, pads.Length);
        string padding = layer.GetWord(FactNames.Padding);
        for (int i = 0; i < directions; i++)
        {
            int reach = ((kernel[i] - 1) * dilation) + 1, length = under[i] + pads[i] + pads[directions + i];
            Assert.Equal(windows[i], ((length - reach) / stride) + 1);
            (int before, int behind) = (pads[i], pads[directions + i]);
            Assert.True(padding switch
            {
                "same" => behind - before is 0 or 1,
                "causal" => layer.Kind == LayerKinds.Conv1D ? before == reach - 1 && behind == 0 : before == 0,
                _ => before == 0 && behind == 0,
            });
        }
    }

    private static void AssertKernels(LayerDescription layer, int rows, int columns, ImmutableArray<int> positions)
    {
        TensorLayout weights = layer.FindTensor(TensorRoles.Weight)!.Value.Layout;
        AssertShape([rows, columns / layer.GetInt32(FactNames.Groups), .. layer.GetSizes(FactNames.Kernel)], weights.Shape);
        Assert.Equal(Product(positions[..^1]) * (long)weights.Length, layer.MultiplyAdds);
    }

    /// <summary>Immutable arrays are equal only where they are the same array.</summary>
    private static void AssertShape(ImmutableArray<int> expected, ImmutableArray<int> actual) =>
        Assert.Equal(expected.AsEnumerable(), actual.AsEnumerable());

    private static int Product(IEnumerable<int> shape) => shape.Aggregate(1, (product, length) => product * length);
}
