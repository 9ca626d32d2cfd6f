namespace Autoencoders.Keras.Layouts;

/// <summary>A kernel of [window..., outputs, inputs], and a bias.</summary>
internal sealed class TransposedConvolutionLayout : ILayout
{
    public string Kinds => "a transposed convolution";

    public bool Fits(KerasLayer theirs) => theirs.Class is null or "Conv1DTranspose" or "Conv2DTranspose";

    public int[] FirstShape(LayerDescription ours, KerasLayer theirs) =>
        LayoutContext.ShapeOf(ours, TensorRoles.Weight) is [var inputs, var outputs, .. var window] ? [.. window, outputs, inputs] : [];

    public void Add(LayoutContext context)
    {
        context.RequireVariables(1, 2, "a kernel and a bias");
        int[] shape = context.Shape(TensorRoles.Weight);
        KerasVariable kernel = context.Variable(0, FirstShape(context.Ours, context.Theirs));
        long[] steps = ConvolutionLayout.WindowStrides(shape[2..], shape[0] * (long)shape[1]);
        context.Add(TensorRoles.Weight, new TensorView(kernel.Data, shape, [1, shape[0], .. steps]));
        context.AddBias(1, TensorView.Of);
    }
}
