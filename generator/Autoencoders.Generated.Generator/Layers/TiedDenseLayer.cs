using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>
/// A dense layer of the decoder with the transposed weights of the encoder layer that it mirrors, and a bias of its own. Its share of the
/// weights' gradient is added to that of their owner.
/// </summary>
/// <param name="Own">The layer's sizes.</param>
/// <param name="Owner">The number of the layer that owns the weights.</param>
internal sealed record TiedDenseLayer(DenseLayer Own, int Owner) : ITrained, IReshapable
{
    public string Word => Own.Word;

    public EquatableArray<Fact> Facts => new([.. Own.Facts, Fact.Of("tied", Owner).Labeled]);

    public Shape Input => Own.Input;

    public Shape Output => Own.Output;

    public long MultiplyAdds => Own.MultiplyAdds;

    public long ParameterCount => Own.Units;

    public LayerTraits Traits => LayerTraits.Activates | LayerTraits.SharesWeightsOverRows | LayerTraits.Flattens
        | LayerTraits.PacksWeights;

    public TrainingNeeds Needs => new() { DerivedLength = MultiplyAdds };

    public ILayer Mirror() => Own.Mirror();

    /// <summary>The owner of its weights decides how many values it reads.</summary>
    public ILayer? WithInput(Shape input) => null;

    public ILayer? WithOutput(Shape output) => this with { Own = Own with { Output = output } };

    public EquatableArray<TensorPlan> Tensors(WeightPlan weights) => new([Own.Bias()]);

    public IEnumerable<Pass> Passes(LayerPlan layer) =>
    [
        DenseSample.Pass(Own, layer),
        DenseRows.Inference(Own, layer, $"one matrix product with the copy of layer {Owner}'s weights"),
        new(
            PassKind.TrainingForward,
            [Operand.Parameters, Operand.Inputs, Operand.Results, Operand.Rows],
            method => DenseRows.WriteProduct(
                method,
                Own,
                layer,
                $"{layer.Name} while training: one matrix product with layer {Owner}'s weights, transposed.",
                "MultiplyTransposed",
                layer.Weights.In("parameters"),
                Own.Inputs,
                layer.Bias)),
        new(PassKind.Prepare, [Operand.State], method => WritePrepare(method, layer)),
        DenseRows.Pack(Own, layer),
        DenseRows.InputDeltas(Own, layer, "TiedInputDeltas"),
        DenseRows.Gradients(Own, layer, "AddTiedGradients"),
    ];

    private void WritePrepare(PassWriter method, LayerPlan layer) => method.Expression(
        $"Layer {Owner}'s weights as [{Own.Inputs}][{Own.Units}], for {layer.Name}.",
        $"Transposition.Transpose(ref {layer.Weights.In("state")}, "
        + $"ref {layer.Inference.Weights.In("state")}, {Own.Units}, {Own.Inputs}, 0, {Own.Units});");
}
