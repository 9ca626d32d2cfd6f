using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Model;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>
/// A transposed convolution: the adjoint of the convolution whose windows lie on what it writes. The weights lie as
/// [groups][rows][columns][inputs][outputs] with rows and columns reversed, which makes it a convolution over spread inputs.
/// </summary>
/// <param name="Window">How the windows lie on the output.</param>
/// <param name="Channels">The channels of the input.</param>
/// <param name="Filters">The channels of the output.</param>
/// <param name="Groups">Into how many groups the channels are divided.</param>
/// <param name="Padding">The padding.</param>
internal sealed record TransposedConvolutionLayer(Window Window, int Channels, int Filters, int Groups, PaddingRule Padding)
    : IFoldable, IReshapable, IStreamed
{
    private static readonly ConvolutionRows s_rows = new(
        Forward: "ApplyAdjoint",
        Backward: "Apply",
        Transpose: "TransposeBack",
        Gradients: "AdjointGradients",
        AddGradients: "AddAdjointGradients");

    public static IReadOnlyList<LayerKind> Kinds { get; } =
    [
        new(Attribute: "ConvTranspose2D", Plan, Dimensions: LayerKind.Image, IsHidden: true),
        new(Attribute: "ConvTranspose1D", Plan, Dimensions: LayerKind.Sequence, IsHidden: true),
    ];

    public string Word => $"convtranspose{Window.Dimensions}";

    /// <summary>
    /// A mirrored one may restore a length that its stride does not divide, which the weights of another would fit as well.
    /// </summary>
    public EquatableArray<Fact> Facts => Window.InputOf(1) == Unmirrored.InputOf(1)
        ? Weights.Facts(Padding)
        : new([.. Weights.Facts(Padding), Fact.Sizes("to", [.. Output.Dimensions]).As($"to {Output}")]);

    private Window Unmirrored => Window with
    {
        Rows = Window.IsSequence ? Window.Rows : Under(Window.Rows),
        Columns = Under(Window.Columns),
    };

    public Shape Input => Window.OutputOf(Channels);

    public Shape Output => Window.InputOf(Filters);

    /// <summary>Alone where it is a convolution: each output of a longer window is a sum of several inputs.</summary>
    public StreamForm? Newest => Window is { IsSequence: true, Columns: { Kernel: 1, Stride: 1 } }
        ? new StreamForm(this with { Window = Window.Over(Window.Columns.OfOneOutput) })
        : null;

    private ConvolutionWeights Weights => new(Window, Channels, Filters, Groups);

    public long MultiplyAdds => (long)Input.Positions * Weights.Count;

    public long ParameterCount => Weights.Count + Filters;

    public int Owner => 0;

    public LayerTraits Traits => LayerTraits.Activates | LayerTraits.Linear;

    public TrainingNeeds Needs => new() { TransposedLength = Weights.Count };

    public int WeightRows => Groups == 1 ? Weights.FanIn : 0;

    private static ILayer? Plan(AttributeModel written, Shape input, PlanningContext context)
    {
        int? filters = context.ReadSize(written, "filters");
        Window? window = WindowReader.ReadAdjointKernel(written, input, context);
        int? groups = filters is null ? null : context.ReadGroups(written, input.Channels, filters.Value);
        return window is not null && filters is not null && groups is not null
            ? new TransposedConvolutionLayer(
                window, input.Channels, filters.Value, groups.Value, WindowReader.ReadPadding(written, otherwise: PaddingRule.Same))
            : null;
    }

    private WindowAxis Under(WindowAxis axis) =>
        WindowAxis.Under(axis.Output, axis.Kernel, axis.Stride, axis.Dilation, Padding);

    public ILayer? WithInput(Shape input) =>
        Window.OutputOf(input.Channels) == input && input.Channels % Groups == 0 ? this with { Channels = input.Channels } : null;

    public ILayer? WithOutput(Shape output) => null;

    public ILayer Mirror() => new ConvolutionLayer(
        Padding == PaddingRule.Causal ? Window with { Columns = Window.Columns.Ending } : Window, Filters, Channels, Groups, Padding);

    public EquatableArray<TensorPlan> Tensors(WeightPlan weights) => new(
    [
        Weights.Tensor(weights, isTransposed: true),
        TensorPlan.Vector("bias", Filters),
    ]);

    public IEnumerable<Pass> Passes(LayerPlan layer) => s_rows.Passes(
        layer,
        $"spread inputs * weights{Weights.Dimensions}",
        new ConvolutionCalls(layer, Window, Inputs: Filters, Outputs: Channels, Groups));
}
