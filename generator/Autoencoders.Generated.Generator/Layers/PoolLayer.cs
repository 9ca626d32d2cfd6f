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
internal sealed record PoolLayer(Pooling Pooling, Window Window, int Channels, bool IsGlobal, string Padding) : ITangent
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

    public bool Activates => false;

    public bool SharesWeightsOverRows => false;

    public bool HasSampleMethod => false;

    public bool CarriesTangents => Pooling == Pooling.Average;

    public EquatableArray<string> ForwardOperands => [];

    public EquatableArray<string> BackwardOperands => Pooling.BackwardOperands;

    public EquatableArray<string> TangentOperands => ForwardOperands;

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

    public void WriteForward(SourceWriter writer, LayerPlan layer)
    {
        WindowStruct.Write(writer, layer, Window, Channels, Channels);
        writer.Lines(
            $"/// <summary>{layer.Name} = {Pooling.Words} of each window of each channel.</summary>",
            $"public static void {layer.Name}Rows(ref float inputs, ref float outputs, nint rows) =>",
            $"    {Pooling.Kernel}.Forward<{WindowStruct.NameOf(layer)}>(ref inputs, ref outputs, rows);");
    }

    public void WriteInputDeltas(SourceWriter writer, LayerPlan layer, LayerPlan before)
    {
        string[] operands = [.. BackwardOperands, "deltas"];
        Backward.WriteHeader(writer, layer, before, Pooling.BackwardWords, string.Join(", ", operands.Select(name => $"ref float {name}")));
        string references = string.Join(", ", operands.Select(name => $"ref {name}"));
        using (writer.Indent())
        {
            writer.Lines(
                $"{Pooling.Kernel}.InputDeltas<{WindowStruct.NameOf(layer)}, {Backward.Epilogue(layer)}>(",
                $"    {references}, ref {Backward.Kept(layer)}, ref inputDeltas, rows);");
        }
    }

    public void WriteTangents(SourceWriter writer, LayerPlan layer) => writer.Lines(
        $"/// <summary>The tangents of {layer.Name}: the same as of values.</summary>",
        $"public static void {layer.Name}Tangents(ref float tangents, ref float sums, nint rows) =>",
        $"    {Pooling.Kernel}.Forward<{WindowStruct.NameOf(layer)}>(ref tangents, ref sums, rows);");

    public void WriteTangentDeltas(SourceWriter writer, LayerPlan layer) => writer.Lines(
        $"/// <summary>The deltas of the tangents before {layer.Name}.</summary>",
        $"public static void {layer.Name}TangentDeltas(ref float deltas, ref float tangentDeltas, nint rows) =>",
        $"    {Pooling.Kernel}.InputDeltas<{WindowStruct.NameOf(layer)}, Store>(",
        "        ref deltas, ref tangentDeltas, ref tangentDeltas, rows);");
}
