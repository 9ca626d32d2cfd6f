using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Model;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>
/// A convolution over an image or a sequence. The weights lie as [groups][rows][columns][inputs][outputs], so that the lanes of a register
/// are output channels and every sum runs over the window in its order.
/// </summary>
/// <param name="Window">How the windows lie on the input.</param>
/// <param name="Channels">The channels of the input.</param>
/// <param name="Filters">The channels of the output.</param>
/// <param name="Groups">Into how many groups the channels are divided.</param>
/// <param name="Padding">The padding.</param>
internal sealed record ConvolutionLayer(Window Window, int Channels, int Filters, int Groups, PaddingRule Padding)
    : IFoldable, IReshapable, IStreamed
{
    private static readonly ConvolutionRows s_rows = new(
        Forward: "Apply", Backward: "ApplyAdjoint", Transpose: "Transpose", Gradients: "Gradients", AddGradients: "AddGradients");

    public static IReadOnlyList<LayerKind> Kinds { get; } =
    [
        new(Attribute: "Conv2D", Plan, Dimensions: LayerKind.Image, IsHidden: true),
        new(Attribute: "Conv1D", Plan, Dimensions: LayerKind.Sequence, IsHidden: true),
    ];

    public string Word => $"conv{Window.Dimensions}";

    public EquatableArray<Fact> Facts => Weights.Facts(Padding);

    public Shape Input => Window.InputOf(Channels);

    public Shape Output => Window.OutputOf(Filters);

    public StreamForm? Newest => Window.IsSequence && Window.Columns.LooksBack(Padding)
        ? StreamForm.WithLatest(this with { Window = Window.Over(Window.Columns.OfOneOutput), Padding = PaddingRule.Valid })
        : null;

    private ConvolutionWeights Weights => new(Window, Channels, Filters, Groups);

    public long MultiplyAdds => (long)Output.Positions * Weights.Count;

    public long ParameterCount => Weights.Count + Filters;

    public int Owner => 0;

    public LayerTraits Traits => LayerTraits.Activates | LayerTraits.Linear;

    public TrainingNeeds Needs => new() { TransposedLength = Weights.Count };

    public int WeightRows => Groups == 1 ? Weights.FanIn : 0;

    private static ILayer? Plan(AttributeModel written, Shape input, PlanningContext context)
    {
        int? filters = context.ReadSize(written, "filters");
        Window? window = WindowReader.ReadKernel(written, input, context);
        int? groups = filters is null ? null : context.ReadGroups(written, input.Channels, filters.Value);
        return window is not null && filters is not null && groups is not null
            ? new ConvolutionLayer(
                window, input.Channels, filters.Value, groups.Value, WindowReader.ReadPadding(written, otherwise: PaddingRule.Same))
            : null;
    }

    /// <summary>A dense layer at each position of a sequence.</summary>
    public static ConvolutionLayer Pointwise(Shape sequence, int filters) => new(
        Window.Over(WindowAxis.Over(sequence.Positions, 1, 1, 1, PaddingRule.Same)), sequence.Channels, filters, 1, PaddingRule.Same);

    public ILayer? WithInput(Shape input) =>
        Window.InputOf(input.Channels) == input && input.Channels % Groups == 0 ? this with { Channels = input.Channels } : null;

    public ILayer? WithOutput(Shape output) => null;

    /// <summary>
    /// A transposed convolution of the same windows. That of causal windows would read the places behind its own, so theirs is causal
    /// again: a convolution where every place has a window, otherwise a transposed convolution.
    /// </summary>
    public ILayer Mirror() => Padding == PaddingRule.Causal
        ? Window.Columns.Stride == 1
            ? this with { Channels = Filters, Filters = Channels }
            : new TransposedConvolutionLayer(
                Window with { Columns = Window.Columns.Beginning }, Filters, Channels, Groups, Padding)
        : new TransposedConvolutionLayer(Window, Filters, Channels, Groups, Padding);

    public EquatableArray<TensorPlan> Tensors(WeightPlan weights) => new(
    [
        Weights.Tensor(weights, isTransposed: false),
        TensorPlan.Vector("bias", Filters),
    ]);

    public IEnumerable<Pass> Passes(LayerPlan layer) => s_rows.Passes(
        layer,
        $"inputs * weights{Weights.Dimensions}",
        new ConvolutionCalls(layer, Window, Inputs: Channels, Outputs: Filters, Groups));
}
