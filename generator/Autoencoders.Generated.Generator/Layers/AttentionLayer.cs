using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Initializers;
using Autoencoders.Generator.Model;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>Multi-head self attention over the positions of a sequence.</summary>
/// <param name="Input">The sequence.</param>
/// <param name="Heads">The number of heads.</param>
/// <param name="IsCausal">True if a position reads none of those behind it.</param>
internal sealed record AttentionLayer(Shape Input, int Heads, bool IsCausal) : ITrained, IReshapable
{
    public static LayerKind Kind { get; } = new(Attribute: "Attention", Plan: Plan, Dimensions: LayerKind.Sequence);

    public string Word => "attention";

    public EquatableArray<Fact> Facts => new(
    [
        Fact.Of("heads", Heads).Labeled,
        Fact.Of("mask", IsCausal ? "causal" : "none").As(IsCausal ? "causal" : ""),
    ]);

    public Shape Output => Input;

    private int Length => Input.Positions;

    private int Channels => Input.Channels;

    private long Pairs => (long)Length * Length;

    public long MultiplyAdds => (Input.LongLength * 4 * Channels) + (2 * Pairs * Channels);

    public long ParameterCount => 4L * Channels * (Channels + 1L);

    public int Owner => 0;

    public LayerTraits Traits => LayerTraits.None;

    /// <summary>Queries, keys and values.</summary>
    private KeptValue Projections => new("Projections", Width(3 * Input.LongLength), IsOfBlock: true);

    /// <summary>The part of each key that each query reads.</summary>
    private KeptValue Scores => new("Scores", Width(Heads * Pairs), IsOfBlock: true);

    /// <summary>The values that all heads read.</summary>
    private KeptValue Attended => new("Attended", Input.Length);

    private KeptValue ProjectionDeltas => new("ProjectionDeltas", Width(3 * Input.LongLength));

    public TrainingNeeds Needs => new() { Keeps = new([Projections, Scores, Attended, ProjectionDeltas]) };

    private string Size =>
        $"new AttentionSize(Length: {Length}, Channels: {Channels}, Heads: {Heads}, IsCausal: {(IsCausal ? "true" : "false")})";

    /// <summary>Another attention, which reads the restored positions.</summary>
    public ILayer Mirror() => this;

    public ILayer? WithInput(Shape input) =>
        input.Dimensions.Count == Input.Dimensions.Count && input.Channels % Heads == 0 ? this with { Input = input } : null;

    public ILayer? WithOutput(Shape output) => null;

    /// <summary>The tensors of <c>nn.MultiheadAttention</c>, drawn as it draws them, in the order in which the kernels read them.</summary>
    public EquatableArray<TensorPlan> Tensors(WeightPlan weights) => new(
    [
        Matrix("in_proj_weight", 3 * Channels, GlorotUniform.Kind),
        TensorPlan.Vector("in_proj_bias", 3 * Channels),
        Matrix("out_proj.weight", Channels, PyTorchUniform.Kind),
        TensorPlan.Vector("out_proj.bias", Channels),
    ]);

    public IEnumerable<Pass> Passes(LayerPlan layer)
    {
        Operand projections = Operand.Of(Projections, "projections"), scores = Operand.Of(Scores, "scores");
        Operand attended = Operand.Of(Attended, "attended"), projectionDeltas = Operand.Of(ProjectionDeltas, "projectionDeltas");
        string first = layer.Tensor("in_proj_weight").In("parameters");
        return
        [
            new(
                PassKind.Forward,
                [Operand.Parameters, Operand.Inputs, Operand.Results, Operand.Rows],
                method => method.Expression(
                    $"{layer.Name} = softmax(queries keysᵀ / √{Channels / Heads}) values of {Heads} heads, "
                    + $"times weights[{Channels}][{Channels}] + bias.",
                    $"Attention.Forward(ref {first}, ref inputs, ref outputs, rows,",
                    $"    {Size});")),
            new(
                PassKind.TrainingForward,
                [Operand.Parameters, Operand.Inputs, projections, scores, attended, Operand.Results, Operand.Rows],
                method => method.Wrapped.Expression(
                    $"{layer.Name} while training, which keeps what the way back reads.",
                    $"Attention.ForwardTraining(ref {first}, ref inputs, ref projections, ref scores, ref attended, ref outputs, rows,",
                    $"    {Size});")),
            new(
                PassKind.InnerDeltas,
                [Operand.Parameters, projections, scores, Operand.Deltas, projectionDeltas, Operand.Rows],
                method => method.Wrapped.Expression(
                    $"The deltas of the queries, keys and values of {layer.Name}.",
                    $"Attention.ProjectionDeltas(ref {first}, ref projections, ref scores, ref deltas, ref projectionDeltas, rows,",
                    $"    {Size});")),
            Pass.InPlace(
                PassKind.InputDeltas,
                $"DenseBackward.InputDeltas<{Backward.Epilogue(layer)}>",
                projectionDeltas,
                Operand.Of(layer.Tensor("in_proj_weight")),
                Backward.KeptOperand(layer),
                Operand.InputDeltas,
                Operand.RowsTimes(Length),
                Operand.Constant(Channels),
                Operand.Constant(3 * Channels)),
            new(
                PassKind.Gradients,
                [Operand.Inputs, projectionDeltas, attended, Operand.Deltas, Operand.Gradients, .. Operand.SharedRows],
                method => method.Wrapped.Expression(
                    $"The gradients of {layer.Name}: inputs by the deltas of queries, keys and values, what was read by the deltas.",
                    "Attention.Gradients(",
                    "    ref inputs, ref projectionDeltas, ref attended, ref deltas, "
                    + $"ref {layer.Tensor("in_proj_weight").In("gradients")}, rows,",
                    $"    {Size}, part, parts);")),
        ];
    }

    private static ILayer? Plan(AttributeModel written, Shape input, PlanningContext context)
    {
        bool isCausal = written.Find("Causal") is { Value: true };
        if (context.ReadSize(written, "heads") is not { } heads)
            return null;
        if (input.Channels % heads != 0)
        {
            context.ReportUnfit(written, "heads", $"{heads}", $"a divisor of the {input.Channels} channels");
            return null;
        }

        Shape weights = Shape.Of(input.Channels, (int)Math.Min(int.MaxValue, 4L * input.Channels));
        return context.RequireRoom(written, weights) ? new AttentionLayer(input, heads, isCausal) : null;
    }

    private TensorPlan Matrix(string name, int outputs, InitializerKind initializer) => new(
        name,
        new([outputs, Channels]),
        new([outputs, Channels]),
        new([1, outputs]),
        initializer.Plan(Channels, outputs, Channels, outputs, 0f));

    /// <summary>More than any memory has stays more, and is reported as such.</summary>
    private static int Width(long floats) => (int)Math.Min(int.MaxValue, floats);
}
