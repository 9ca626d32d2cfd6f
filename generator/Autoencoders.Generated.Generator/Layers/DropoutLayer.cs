using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>Zeros in place of a random part of the values while training; the mask is drawn again for the way back.</summary>
internal sealed record DropoutLayer(Shape Input, float Rate) : IReshapable
{
    public static LayerKind Kind { get; } = new(
        Attribute: "Dropout",
        Plan: static (written, input, context) => new DropoutLayer(
            input, context.ReadNumber(written, "rate", 0f, rate => rate is >= 0 and < 1, "at least 0 and below 1")),
        Dimensions: LayerKind.Any);

    public string Word => "dropout";

    public EquatableArray<Fact> Facts => new([Fact.Of("rate", Rate)]);

    public Shape Output => Input;

    public long MultiplyAdds => 0;

    public LayerTraits Traits => LayerTraits.TrainingOnly | LayerTraits.Follows;

    public TrainingNeeds Needs => TrainingNeeds.None;

    public ILayer? Mirror() => null;

    public ILayer? WithInput(Shape input) => this with { Input = input };

    public ILayer? WithOutput(Shape output) => this with { Input = output };

    public IEnumerable<Pass> Passes(LayerPlan layer) =>
    [
        new(
            PassKind.TrainingForward,
            [Operand.Inputs, Operand.Results, .. Operand.RandomRows],
            method => method.Expression(
                $"{layer.Name} = inputs / {SourceWriter.Literal(1f - Rate)}, or 0 for a part of {SourceWriter.Literal(Rate)}.",
                $"Dropout.Forward(ref inputs, ref outputs, firstRow, rows, {Input.Length}, {SourceWriter.Literal(Rate)}, key);")),
        Backward.Of(
            layer,
            [Operand.Deltas],
            "the deltas under the same mask",
            text => text.Lines(
                $"Dropout.InputDeltas<{Backward.Epilogue(layer)}>(",
                $"    ref deltas, ref {Backward.Kept(layer)}, ref inputDeltas, firstRow, rows, {Input.Length}, "
                + $"{SourceWriter.Literal(Rate)}, key);"),
            Operand.RandomRows),
    ];
}
