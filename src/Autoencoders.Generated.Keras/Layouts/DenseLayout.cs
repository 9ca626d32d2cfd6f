using System.Collections.Immutable;

namespace Autoencoders.Keras.Layouts;

/// <summary>
/// A matrix of [inputs, outputs], and a bias. Where it reads or restores an image or a sequence, Keras has the channels last, as C# has
/// them, and PyTorch first.
/// </summary>
internal sealed class DenseLayout : ILayout
{
    public string Kinds => "a Dense";

    public bool Fits(KerasLayer theirs) => theirs.Class is null or "Dense";

    public int[] FirstShape(LayerDescription ours, KerasLayer theirs)
    {
        int[] shape = LayoutContext.ShapeOf(ours, TensorRoles.Weight);
        Array.Reverse(shape);
        return shape;
    }

    public void Add(LayoutContext context)
    {
        context.RequireVariables(1, 2, "a kernel and a bias");
        KerasVariable kernel = context.Variable(0, FirstShape(context.Ours, context.Theirs));
        int outputs = context.Ours.GetInt32(FactNames.Units);
        (int[] rows, long[] rowStrides) = ChannelsFirst(context.Ours.Output, 1);
        (int[] columns, long[] columnStrides) = ChannelsFirst(context.Ours.Input, outputs);
        context.Add(TensorRoles.Weight, new TensorView(kernel.Data, [.. rows, .. columns], [.. rowStrides, .. columnStrides]));
        context.AddBias(1, bias => new TensorView(bias.Data, rows, rowStrides));
    }

    private static (int[] Lengths, long[] Strides) ChannelsFirst(ImmutableArray<int> shape, long stride)
    {
        int all = shape.Aggregate(1, (product, length) => product * length), channels = shape[^1];
        return shape.Length == 1 ? ([all], [stride]) : ([channels, all / channels], [stride, channels * stride]);
    }
}
