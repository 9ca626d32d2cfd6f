using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>The weights of a convolution or transposed convolution, which lie as [groups][rows][columns][inputs][outputs].</summary>
/// <param name="Window">The kernel.</param>
/// <param name="Channels">The channels that the layer reads.</param>
/// <param name="Filters">The channels that the layer writes.</param>
/// <param name="Groups">Into how many groups both are divided.</param>
internal readonly record struct ConvolutionWeights(Window Window, int Channels, int Filters, int Groups)
{
    private int Inputs => Channels / Groups;

    private int Outputs => Filters / Groups;

    public long Count => Shape.Product(Groups, Window.Rows.Kernel, Window.Columns.Kernel, Inputs, Outputs);

    public int FanIn => Window.Elements * Inputs;

    /// <summary>The dimensions as a comment shows them.</summary>
    public string Dimensions => (Groups == 1 ? "" : $"[{Groups}]")
        + (Window.IsSequence ? "" : $"[{Window.Rows.Kernel}]") + $"[{Window.Columns.Kernel}][{Inputs}][{Outputs}]";

    /// <summary>All that the shape of its weights or outputs depends on.</summary>
    /// <param name="padding">The padding.</param>
    public EquatableArray<Fact> Facts(PaddingRule padding) => new(
    [
        Fact.Of("filters", Filters),
        Window.KernelFact,
        Fact.Of("stride", Window.Columns.Stride).LabeledUnless(1),
        Fact.Of("dilation", Window.Columns.Dilation).LabeledUnless(1),
        Fact.Of("padding", Word(padding)).As(padding == PaddingRule.Same ? "" : Word(padding)),
        Window.PadsFact,
        Fact.Of("groups", Groups).LabeledUnless(1),
    ]);

    private static string Word(PaddingRule padding) => padding.ToString().ToLowerInvariant();

    /// <summary>The weights as PyTorch shapes them: outputs by inputs, or for a transposed convolution inputs by outputs.</summary>
    public TensorPlan Tensor(WeightPlan weights, bool isTransposed)
    {
        int column = Inputs * Outputs, row = Window.Columns.Kernel * column;
        int sign = isTransposed ? -1 : 1;
        (int Length, int Stride) group = (Groups, Window.Rows.Kernel * row), input = (Inputs, Outputs), output = (Outputs, 1);
        (int Length, int Stride)[] dimensions =
        [
            .. Groups == 1 ? [] : new[] { group },
            isTransposed ? input : output,
            isTransposed ? output : input,
            .. Window.IsSequence ? [] : new[] { (Window.Rows.Kernel, sign * row) },
            (Window.Columns.Kernel, sign * column),
        ];
        int[] kernel = Window.IsSequence ? [Window.Columns.Kernel] : [Window.Rows.Kernel, Window.Columns.Kernel];
        return new TensorPlan(
            "weight",
            new([isTransposed ? Channels : Filters, isTransposed ? Outputs : Inputs, .. kernel]),
            new([.. dimensions.Select(dimension => dimension.Length)]),
            new([.. dimensions.Select(dimension => dimension.Stride)]),
            weights.Initializer.Plan(FanIn, Window.Elements * Outputs, Groups * FanIn, Outputs, weights.Value));
    }
}
