using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Model;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>
/// A dense layer that reads sparse rows: <c>output = scale (input x weights) + bias</c>. The weights lie as [inputs][outputs], so that a value
/// of the input gathers one run of them, and its gradient is scattered to the same run.
/// </summary>
/// <param name="Input">The shape of a row.</param>
/// <param name="Output">The outputs.</param>
/// <param name="Normalizes">Whether the scale makes each row a vector of length 1.</param>
/// <param name="Rate">The part of a row's values that training drops.</param>
internal sealed record SparseDenseLayer(Shape Input, Shape Output, bool Normalizes, float Rate) : ITrained
{
    public const string Attribute = "SparseDense";

    private const string Kernel = "GatheredProduct";

    public static LayerKind Kind { get; } = new(Attribute, Plan, Dimensions: LayerKind.Any, IsHidden: true);

    public string Word => "sparsedense";

    public EquatableArray<Fact> Facts => new(
    [
        Fact.Of("units", Units),
        Normalizes ? Fact.Of("scaling", "unitnorm") : Fact.Of("scaling", "none").Hidden,
        Fact.Of("rate", Rate).Hidden,
    ]);

    public int Units => Output.Length;

    public long MultiplyAdds => (long)Input.Length * Units;

    public long ParameterCount => MultiplyAdds + Units;

    public int Owner => 0;

    public LayerTraits Traits => LayerTraits.Activates | LayerTraits.SharesWeightsOverRows | LayerTraits.Flattens
        | LayerTraits.NeedsWholeNetwork | LayerTraits.Gathers;

    public TrainingNeeds Needs => TrainingNeeds.None;

    private string Scaling => Normalizes ? "true" : "false";

    private Operand Key => Rate > 0 ? Operand.Key : Operand.Literal("ulong", "0UL");

    public ILayer Mirror() => new DenseLayer(Output, Input);

    public EquatableArray<TensorPlan> Tensors(WeightPlan weights) => new DenseLayer(Input, Output).Tensors(weights);

    public IEnumerable<Pass> Passes(LayerPlan layer) =>
    [
        new(
            PassKind.Forward,
            [Operand.Parameters, Operand.Inputs, Operand.Results, Operand.Rows],
            method => Write(
                method, layer, $"{layer.Name} of rows that are written out: only values other than 0 read weights.", "ref inputs", "rows")),
        new(
            PassKind.Gather,
            [Operand.Parameters, Operand.Columns, Operand.Values, Operand.Result],
            method => WriteGather(method, layer)),
        new(
            PassKind.TrainingForward,
            [Operand.Batch, Operand.Parameters, Operand.Results, .. Rate > 0 ? Operand.RandomRows : [Operand.FirstRow, Operand.Rows]],
            method => Write(
                method,
                layer,
                $"{layer.Name} while training: the sparse rows of the mini-batch gather weights.",
                "batch",
                "firstRow, rows",
                $", {SourceWriter.Literal(Rate)}, {(Rate > 0 ? "key" : "0UL")}")),
        Pass.InPlace(
            PassKind.Gradients,
            $"{Kernel}.Gradients",
            Operand.Batch,
            Operand.Deltas,
            Operand.GradientsOf(layer.Weights),
            Operand.GradientsOf(layer.Bias),
            Operand.Rows,
            Operand.Constant(Input.Length),
            Operand.Constant(Units),
            Operand.Literal("bool", Scaling),
            Operand.Literal("float", SourceWriter.Literal(Rate)),
            Key,
            Operand.Part,
            Operand.Parts),
    ];

    private void WriteGather(PassWriter method, LayerPlan layer)
    {
        using (method.OpenExpression($"{layer.Name} of one sparse row."))
        {
            method.Text.Line($"{Kernel}.Gather<{layer.ActivationType}>(");
            using (method.Text.Indent())
            {
                method.Text.Lines(
                    $"columns, values, ref {layer.Weights.In("parameters")}, ref {layer.Bias.In("parameters")}, ref output,",
                    $"{Units}, {Scaling});");
            }
        }
    }

    private void Write(PassWriter method, LayerPlan layer, string summary, string source, string rows, string noise = "")
    {
        using (method.Wrapped.OpenExpression(summary))
        {
            method.Text.Line($"{Kernel}.Forward<{layer.ActivationType}>(");
            using (method.Text.Indent())
            {
                method.Text.Lines(
                    $"{source}, ref {layer.Weights.In("parameters")}, ref {layer.Bias.In("parameters")}, ref outputs,",
                    $"{rows}, {Input.Length}, {Units}, {Scaling}{noise});");
            }
        }
    }

    private static ILayer? Plan(AttributeModel written, Shape input, PlanningContext context)
    {
        float rate = context.ReadNumber(written, "Dropout", 0f, part => part is >= 0 and < 1, "at least 0 and below 1");
        return context.ReadSize(written, "units") is { } units && context.RequireFirst(written)
            ? new SparseDenseLayer(input, Shape.Vector(units), written.Find("UnitNorm") is { Value: true }, rate)
            : null;
    }
}
