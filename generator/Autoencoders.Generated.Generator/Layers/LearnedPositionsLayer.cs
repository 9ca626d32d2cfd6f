using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Initializers;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>Trained values that are added to each position of a sequence and tell where it is.</summary>
internal sealed record LearnedPositionsLayer(Shape Input) : ITrained, IReshapable
{
    /// <summary>The name of the values in PyTorch's <c>nn.Embedding</c>.</summary>
    private const string TableName = "weight";

    /// <summary>So small that the inputs stand out of them.</summary>
    private const double Deviation = 0.02;

    public string Word => PositionalEncodingLayer.Name;

    public EquatableArray<Fact> Facts => new([Fact.Of("values", "learned")]);

    public Shape Output => Input;

    public long MultiplyAdds => 0;

    public long ParameterCount => Input.LongLength;

    public int Owner => 0;

    public LayerTraits Traits => LayerTraits.None;

    public TrainingNeeds Needs => TrainingNeeds.None;

    public ILayer? Mirror() => null;

    public ILayer? WithInput(Shape input) => this with { Input = input };

    public ILayer? WithOutput(Shape output) => null;

    public EquatableArray<TensorPlan> Tensors(WeightPlan weights) => new(
        [PositionalEncodingLayer.Table(TableName, Input, Distribution.Normal("small", Deviation * Deviation))]);

    public IEnumerable<Pass> Passes(LayerPlan layer) =>
    [
        .. PositionalEncodingLayer.Passes(layer, TableName),
        Pass.InPlace(
            PassKind.Gradients,
            "PositionalEncoding.Gradients",
            Operand.Deltas,
            Operand.GradientsOf(layer.Weights),
            Operand.Rows,
            Operand.Constant(Input.Length),
            Operand.Part,
            Operand.Parts),
    ];
}
