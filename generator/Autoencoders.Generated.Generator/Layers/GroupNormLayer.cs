using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Model;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>Group normalization: over the positions of a sample and the channels of each group.</summary>
internal sealed record GroupNormLayer(Shape Input, int Groups, float Epsilon) : ITrained, IReshapable
{
    public static LayerKind Kind { get; } = new(Attribute: "GroupNorm", Plan: Plan, Dimensions: LayerKind.Any);

    public string Word => "groupnorm";

    public EquatableArray<Fact> Facts => new([Fact.Of("groups", Groups).Labeled, Fact.Of("epsilon", Epsilon)]);

    public Shape Output => Input;

    private int Channels => Input.Channels;

    public long MultiplyAdds => 0;

    public long ParameterCount => 2L * Channels;

    public int Owner => 0;

    public LayerTraits Traits => LayerTraits.Activates | LayerTraits.Follows;

    public TrainingNeeds Needs => TrainingNeeds.None;

    public ILayer? Mirror() => null;

    public ILayer? WithInput(Shape input) => input.Channels % Groups == 0 ? this with { Input = input } : null;

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
                $"GroupNormalization.InputDeltas<{Backward.Epilogue(layer)}>(",
                $"    ref {At(layer, "parameters", "weight")}, ref inputs, ref deltas, ref {Backward.Kept(layer)}, ref inputDeltas,",
                $"    {Sizes});")),
        new(
            PassKind.Gradients,
            [Operand.Inputs, Operand.Deltas, Operand.Gradients, .. Operand.SharedRows],
            method => WriteGradients(method, layer)),
    ];

    private static ILayer? Plan(AttributeModel written, Shape input, PlanningContext context)
    {
        float epsilon = context.ReadNumber(written, "Epsilon", 1e-5f, number => number > 0, "above 0");
        if (context.ReadSize(written, "groups") is not { } groups)
            return null;
        if (input.Channels % groups == 0)
            return new GroupNormLayer(input, groups, epsilon);
        context.ReportUnfit(written, "groups", $"{groups}", $"a divisor of the {input.Channels} channels");
        return null;
    }

    private void WriteForward(PassWriter method, LayerPlan layer) => method.Expression(
        $"{layer.Name} = {layer.Fused.Word}((inputs - mean) / deviation * weight[{Channels}] + bias[{Channels}]), in {Groups} groups.",
        $"GroupNormalization.Forward<{layer.ActivationType}>(",
        $"    ref {At(layer, "parameters", "weight")}, ref {At(layer, "parameters", "bias")},",
        $"    ref inputs, ref outputs, {Sizes});");

    private void WriteGradients(PassWriter method, LayerPlan layer) => method.Wrapped.Expression(
        $"The gradients of {layer.Name}: weight the sum of deltas x normalized inputs, bias the sum of the deltas.",
        "GroupNormalization.Gradients(",
        $"    ref inputs, ref deltas, ref {At(layer, "gradients", "weight")}, ref {At(layer, "gradients", "bias")},",
        $"    {Sizes}, part, parts);");

    private string Sizes => $"rows, {Input.Positions}, {Channels}, {Groups}, {SourceWriter.Literal(Epsilon)}";

    private static string At(LayerPlan layer, string block, string tensor) => layer.Tensor(tensor).In(block);
}
