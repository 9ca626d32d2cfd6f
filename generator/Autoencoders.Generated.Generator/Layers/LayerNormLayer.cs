using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>Layer normalization over the channels of each position.</summary>
internal sealed record LayerNormLayer(Shape Input, float Epsilon) : ITrained, IReshapable, IStreamed
{
    public static LayerKind Kind { get; } = new(
        Attribute: "LayerNorm",
        Plan: static (written, input, context) => new LayerNormLayer(
            input, context.ReadNumber(written, "Epsilon", 1e-5f, number => number > 0, "above 0")),
        Dimensions: LayerKind.Any);

    public string Word => "layernorm";

    public EquatableArray<Fact> Facts => new([Fact.Of("epsilon", Epsilon)]);

    public Shape Output => Input;

    private int Channels => Input.Channels;

    public long MultiplyAdds => 0;

    public long ParameterCount => 2L * Channels;

    public int Owner => 0;

    public LayerTraits Traits => LayerTraits.Activates | LayerTraits.Follows;

    public TrainingNeeds Needs => TrainingNeeds.None;

    public ILayer? Mirror() => null;

    public StreamForm? Newest => new(this with { Input = Input.OnePosition });

    public ILayer? WithInput(Shape input) => this with { Input = input };

    public ILayer? WithOutput(Shape output) => null;

    public EquatableArray<TensorPlan> Tensors(WeightPlan weights) => new(
    [
        TensorPlan.Vector("weight", Channels, Initializers.InitialValues.One),
        TensorPlan.Vector("bias", Channels),
    ]);

    public IEnumerable<Pass> Passes(LayerPlan layer) =>
    [
        new(PassKind.Forward, [Operand.Parameters, Operand.Inputs, Operand.Results, Operand.Rows], method => WriteForward(method, layer)),
        Backward.Of(
            layer,
            [Operand.Parameters, Operand.Inputs, Operand.Deltas],
            "the deltas through mean and deviation",
            text => text.Lines(
                $"LayerNormalization.InputDeltas<{Backward.Epilogue(layer)}>(",
                $"    ref {At(layer, "parameters", "weight")}, ref inputs, ref deltas, ref {Backward.Kept(layer)}, ref inputDeltas,",
                $"    {Positions}, {Channels}, {SourceWriter.Literal(Epsilon)});")),
        new(
            PassKind.Gradients,
            [Operand.Inputs, Operand.Deltas, Operand.Gradients, .. Operand.SharedRows],
            method => WriteGradients(method, layer)),
    ];

    private void WriteForward(PassWriter method, LayerPlan layer) => method.Expression(
        $"{layer.Name} = {layer.Fused.Word}((inputs - mean) / deviation * weight[{Channels}] + bias[{Channels}]).",
        $"LayerNormalization.Forward<{layer.ActivationType}>(",
        $"    ref {At(layer, "parameters", "weight")}, ref {At(layer, "parameters", "bias")},",
        $"    ref inputs, ref outputs, {Positions}, {Channels}, {SourceWriter.Literal(Epsilon)});");

    private void WriteGradients(PassWriter method, LayerPlan layer) => method.Wrapped.Expression(
        $"The gradients of {layer.Name}: weight the sum of deltas x normalized inputs, bias the sum of the deltas.",
        "LayerNormalization.Gradients(",
        $"    ref inputs, ref deltas, ref {At(layer, "gradients", "weight")}, ref {At(layer, "gradients", "bias")},",
        $"    {Positions}, {Channels}, {SourceWriter.Literal(Epsilon)}, part, parts);");

    private string Positions => Input.Positions == 1 ? "rows" : $"rows * {Input.Positions}";

    private static string At(LayerPlan layer, string block, string tensor) => layer.Tensor(tensor).In(block);
}
