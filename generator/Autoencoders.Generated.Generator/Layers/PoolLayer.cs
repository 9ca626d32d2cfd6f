using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Model;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>One value for each window of each channel.</summary>
/// <param name="Pooling">Which value.</param>
/// <param name="Window">How the windows lie on the input.</param>
/// <param name="Channels">The channels.</param>
/// <param name="IsGlobal">Whether one window covers the whole input, and the output is a vector.</param>
/// <param name="Padding">The padding as words, where it is not the usual one.</param>
internal sealed record PoolLayer(Pooling Pooling, Window Window, int Channels, bool IsGlobal, string Padding) : ILayer
{
    public static IReadOnlyList<LayerKind> Kinds { get; } =
    [
        Of("MaxPool2D", Pooling.Max, LayerKind.Image),
        Of("MaxPool1D", Pooling.Max, LayerKind.Sequence),
        Of("AveragePool2D", Pooling.Average, LayerKind.Image),
        Of("AveragePool1D", Pooling.Average, LayerKind.Sequence),
        new("GlobalAveragePool", static (_, input, _) => Global(input), [.. LayerKind.Sequence, .. LayerKind.Image]),
    ];

    public string Word => IsGlobal ? "globalaveragepool" : $"{Pooling.Word}{Window.Dimensions}";

    public EquatableArray<Fact> Facts => IsGlobal
        ? []
        : new(
        [
            Window.KernelFact.As($"{Window.Columns.Kernel}"),
            Fact.Of("stride", Window.Columns.Stride).LabeledUnless(Window.Columns.Kernel),
            Fact.Of("padding", Padding.Length == 0 ? "valid" : Padding.Trim()).As(Padding.Trim()),
            Window.PadsFact,
        ]);

    public Shape Input => Window.InputOf(Channels);

    public Shape Output => IsGlobal ? Shape.Vector(Channels) : Window.OutputOf(Channels);

    public long MultiplyAdds => 0;

    public LayerTraits Traits => Pooling == Pooling.Average ? LayerTraits.Linear : LayerTraits.None;

    public TrainingNeeds Needs => TrainingNeeds.None;

    private static LayerKind Of(string attribute, Pooling pooling, int[] dimensions) => new(
        attribute,
        (written, input, context) => WindowReader.ReadPool(written, input, context) is { } window
            ? new PoolLayer(pooling, window, input.Channels, IsGlobal: false, PaddingWords(written))
            : null,
        dimensions);

    private static PoolLayer Global(Shape input)
    {
        IEnumerable<int> lengths = input.Dimensions.Take(input.Dimensions.Count - 1);
        WindowAxis[] axes = [.. lengths.Select(length => new WindowAxis(length, 1, length, length, 1, 0))];
        Window window = Window.Over(axes);
        return new PoolLayer(Pooling.Average, window, input.Channels, IsGlobal: true, "");
    }

    private static string PaddingWords(AttributeModel written) => written.Find("Padding") is { Value: "Same" } ? " same" : "";

    /// <summary>
    /// Every value of the output is repeated as far as its window reached, which restores the size if the windows divided it.
    /// </summary>
    public ILayer Mirror()
    {
        int rows = Window.Rows.Stride, columns = Window.Columns.Stride;
        Shape output = Window.IsSequence
            ? Shape.Of(Window.Columns.Output * columns, Channels)
            : Shape.Of(Window.Rows.Output * rows, Window.Columns.Output * columns, Channels);
        return new UpsampleLayer(Output, output, IsLinear: false);
    }

    public IEnumerable<Pass> Passes(LayerPlan layer) =>
    [
        new(PassKind.Forward, [Operand.Inputs, Operand.Results, Operand.Rows], method => WriteForward(method, layer)),
        Backward.Of(
            layer,
            Pooling.ReadsValues ? [Operand.Inputs, Operand.Outputs, Operand.Deltas] : [Operand.Deltas],
            Pooling.BackwardDescription,
            text => text.Lines(
                $"{Pooling.Kernel}.InputDeltas<{WindowStruct.NameOf(layer)}, {Backward.Epilogue(layer)}>(",
                $"    {(Pooling.ReadsValues ? "ref inputs, ref outputs, " : "")}ref deltas, "
                + $"ref {Backward.Kept(layer)}, ref inputDeltas, rows);")),
        new(
            PassKind.Tangents,
            [TangentOperand.Tangents, TangentOperand.Sums, TangentOperand.Rows],
            method => method.Expression(
                $"The tangents of {layer.Name}: the same as of values.",
                $"{Pooling.Kernel}.Forward<{WindowStruct.NameOf(layer)}>(ref tangents, ref sums, rows);")),
        new(
            PassKind.TangentDeltas,
            [TangentOperand.Deltas, TangentOperand.InputDeltas, TangentOperand.Rows],
            method => method.Expression(
                $"The deltas of the tangents before {layer.Name}.",
                $"{Pooling.Kernel}.InputDeltas<{WindowStruct.NameOf(layer)}, Store>(",
                "    ref deltas, ref tangentDeltas, ref tangentDeltas, rows);")),
    ];

    private void WriteForward(PassWriter method, LayerPlan layer)
    {
        WindowStruct.Write(method.Text, layer, Window, Channels, Channels);
        method.Expression(
            $"{layer.Name} = {Pooling.Description} of each window of each channel.",
            $"{Pooling.Kernel}.Forward<{WindowStruct.NameOf(layer)}>(ref inputs, ref outputs, rows);");
    }
}
