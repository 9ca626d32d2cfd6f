namespace Autoencoders.Keras.Layouts;

/// <summary>
/// A kernel of [window..., inputs, outputs], and a bias. That of a depthwise convolution is [window..., channels, multiplier]. A dense layer
/// at each position of a sequence has a window of 1.
/// </summary>
internal sealed class ConvolutionLayout : ILayout
{
    public string Kinds => "a convolution";

    public bool Fits(KerasLayer theirs) => theirs.Class is null or "Conv1D" or "Conv2D" or "DepthwiseConv1D" or "DepthwiseConv2D"
        or "TimeDistributed" or "Dense";

    public int[] FirstShape(LayerDescription ours, KerasLayer theirs)
    {
        int[] window = LayoutContext.ShapeOf(ours, TensorRoles.Weight)[2..];
        bool isDense = theirs.Variables[0].Data.Shape.Length == 2 && Array.TrueForAll(window, length => length == 1);
        return isDense ? Channels(ours, theirs) : [.. window, .. Channels(ours, theirs)];
    }

    public void Add(LayoutContext context)
    {
        context.RequireVariables(1, 2, "a kernel and a bias");
        int[] shape = context.Shape(TensorRoles.Weight), window = shape[2..], channels = Channels(context.Ours, context.Theirs);
        KerasVariable kernel = context.Variable(0, FirstShape(context.Ours, context.Theirs));
        long[] steps = WindowStrides(window, channels[0] * (long)channels[1]);
        context.Add(TensorRoles.Weight, IsDepthwise(context.Theirs)
            ? new TensorView(kernel.Data, [.. channels, .. window], [channels[1], 1, .. steps])
            : new TensorView(kernel.Data, shape, [1, channels[1], .. steps]));
        context.AddBias(1, TensorView.Of);
    }

    private static bool IsDepthwise(KerasLayer theirs) => theirs.Class?.StartsWith("Depthwise", StringComparison.Ordinal) == true;

    private static int[] Channels(LayerDescription ours, KerasLayer theirs)
    {
        int[] shape = LayoutContext.ShapeOf(ours, TensorRoles.Weight);
        int groups = ours.GetInt32(FactNames.Groups);
        return IsDepthwise(theirs) ? [groups, shape[0] / groups] : [shape[1], shape[0]];
    }

    /// <summary>The distances between neighbors in a window, whose last direction is the fastest.</summary>
    public static long[] WindowStrides(int[] window, long step)
    {
        var strides = new long[window.Length];
        for (int i = window.Length - 1; i >= 0; i--)
        {
            strides[i] = step;
            step *= window[i];
        }
        return strides;
    }
}
