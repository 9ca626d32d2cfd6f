using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Initializers;
using Autoencoders.Generator.Model;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>Sines and cosines that are added to each position of a sequence and tell where it is. They are saved with the weights.</summary>
internal sealed record PositionalEncodingLayer(Shape Input) : IReshapable
{
    /// <summary>The name of the kind, whatever the values.</summary>
    public const string Name = "positions";

    /// <summary>The name by which PyTorch's users register such a table.</summary>
    private const string TableName = "pe";

    public static LayerKind Kind { get; } = new(Attribute: "PositionalEncoding", Plan: Plan, Dimensions: LayerKind.Sequence);

    public string Word => Name;

    public EquatableArray<Fact> Facts => new([Fact.Of("values", "sinusoidal")]);

    public Shape Output => Input;

    public long MultiplyAdds => 0;

    public LayerTraits Traits => LayerTraits.None;

    public TrainingNeeds Needs => new() { Buffers = new([Table(TableName, Input, Sinusoidal)]) };

    private InitialValues Sinusoidal => new("sines and cosines", $"PositionalEncoding.Fill({{tensor}}, {Input.Channels})");

    /// <summary>The decoder restores what the positions were added to.</summary>
    public ILayer? Mirror() => null;

    public ILayer? WithInput(Shape input) => this with { Input = input };

    public ILayer? WithOutput(Shape output) => null;

    public IEnumerable<Pass> Passes(LayerPlan layer) => Passes(layer, TableName);

    /// <summary>A table of one value for each of a sample.</summary>
    public static TensorPlan Table(string name, Shape sample, InitialValues initial)
    {
        EquatableArray<int> shape = new([sample.Positions, sample.Channels]);
        return new TensorPlan(name, shape, shape, new([sample.Channels, 1]), initial);
    }

    /// <summary>The passes forward and back, whatever the values.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="table">The name of its table.</param>
    public static IEnumerable<Pass> Passes(LayerPlan layer, string table) =>
    [
        new(
            PassKind.Forward,
            [Operand.Parameters, Operand.Inputs, Operand.Results, Operand.Rows],
            method => method.Expression(
                $"{layer.Name} = inputs + {table}[{layer.Operator.Input.Positions}][{layer.Operator.Input.Channels}].",
                $"PositionalEncoding.Forward(ref {layer.Tensor(table).In("parameters")}, ref inputs, ref outputs, rows, {layer.Inputs});")),
        Backward.Of(
            layer,
            [Operand.Deltas],
            "the deltas",
            text => text.Line(
                $"Addition.InputDeltas<{Backward.Epilogue(layer)}>("
                + $"ref deltas, ref {Backward.Kept(layer)}, ref inputDeltas, rows * {layer.Inputs});")),
    ];

    private static ILayer Plan(AttributeModel written, Shape input, PlanningContext context) =>
        written.Find("Learned") is { Value: true } ? new LearnedPositionsLayer(input) : new PositionalEncodingLayer(input);
}
