using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Model;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>An image or a sequence enlarged by whole factors; a vector is an image of one place.</summary>
internal sealed record UpsampleLayer(Shape Input, Shape Output, bool IsLinear) : ITangent
{
    private const string Nearest = nameof(Nearest), Linear = nameof(Linear);

    public static IReadOnlyList<LayerKind> Kinds { get; } =
    [
        new("Upsample2D", Plan, LayerKind.Image),
        new("Upsample1D", Plan, LayerKind.Sequence),
    ];

    public string Word => Input.IsVector ? "upsample" : $"upsample{Window.Dimensions}";

    public EquatableArray<Fact> Facts => Input.IsVector
        ? new([Fact.Sizes("to", [.. Output.Dimensions]).As($"to {Output}")])
        : new([Fact.Of("factor", Window.Columns.Kernel), IsLinear ? Fact.Of("mode", "linear") : Fact.Of("mode", "nearest").Hidden]);

    public long MultiplyAdds => 0;

    public bool Activates => false;

    public bool SharesWeightsOverRows => false;

    public bool HasSampleMethod => false;

    public bool CarriesTangents => true;

    public EquatableArray<string> ForwardOperands => [];

    public EquatableArray<string> BackwardOperands => [];

    public EquatableArray<string> TangentOperands => ForwardOperands;

    private string Kernel => IsLinear ? "LinearUpsampling" : "NearestUpsampling";

    /// <summary>The places of the output that one of the input becomes, as windows on the output.</summary>
    private Window Window
    {
        get
        {
            WindowAxis[] axes =
            [
                .. Output.Dimensions.Take(Output.Dimensions.Count - 1).Select((length, i) =>
                {
                    int input = Input.IsVector ? 1 : Input.Dimensions[i];
                    return new WindowAxis(length, input, length / input, length / input, 1, 0);
                }),
            ];
            return Window.Over(axes);
        }
    }

    private static ILayer? Plan(AttributeModel written, Shape input, PlanningContext context)
    {
        int? factor = context.ReadSize(written, "factor");
        string? interpolation = context.ReadMember(written.Find("interpolation"), "Interpolation", [Nearest, Linear], Nearest);
        if (factor is null || interpolation is null)
            return null;
        int[] lengths = [.. input.Dimensions.Select((length, i) => i == input.Dimensions.Count - 1 ? length : Times(length, factor.Value))];
        return new UpsampleLayer(input, Shape.Of(lengths), interpolation == Linear);
    }

    /// <summary>A length that no network holds stays one, and is reported as such.</summary>
    private static int Times(int length, int factor) => (int)Math.Min(int.MaxValue, (long)length * factor);

    public ILayer Mirror() => new PoolLayer(Pooling.Average, Window, Output.Channels, IsGlobal: Input.IsVector, "");

    public void WriteForward(SourceWriter writer, LayerPlan layer)
    {
        Window places = Window;
        Window exchanged = places with { Rows = Exchange(places.Rows), Columns = Exchange(places.Columns) };
        WindowStruct.Write(writer, layer, exchanged, Input.Channels, Output.Channels);
        writer.Lines(
            $"/// <summary>{layer.Name} = {(IsLinear ? "values between those of neighboring places" : "each value repeated")}.</summary>",
            $"public static void {layer.Name}Rows(ref float inputs, ref float outputs, nint rows) =>",
            $"    {Kernel}.Forward<{WindowStruct.NameOf(layer)}>(ref inputs, ref outputs, rows);");
    }

    /// <summary>As the kernels have it, the input is what is read.</summary>
    private static WindowAxis Exchange(WindowAxis axis) => axis with { Input = axis.Output, Output = axis.Input };

    public void WriteInputDeltas(SourceWriter writer, LayerPlan layer, LayerPlan before)
    {
        Backward.WriteHeader(writer, layer, before, "the sum of the deltas that each value went to", "ref float deltas");
        using (writer.Indent())
        {
            writer.Lines(
                $"{Kernel}.InputDeltas<{WindowStruct.NameOf(layer)}, {Backward.Epilogue(layer)}>(",
                $"    ref deltas, ref {Backward.Kept(layer)}, ref inputDeltas, rows);");
        }
    }

    public void WriteTangents(SourceWriter writer, LayerPlan layer) => writer.Lines(
        $"/// <summary>The tangents of {layer.Name}: the same as of values.</summary>",
        $"public static void {layer.Name}Tangents(ref float tangents, ref float sums, nint rows) =>",
        $"    {Kernel}.Forward<{WindowStruct.NameOf(layer)}>(ref tangents, ref sums, rows);");

    public void WriteTangentDeltas(SourceWriter writer, LayerPlan layer) => writer.Lines(
        $"/// <summary>The deltas of the tangents before {layer.Name}.</summary>",
        $"public static void {layer.Name}TangentDeltas(ref float deltas, ref float tangentDeltas, nint rows) =>",
        $"    {Kernel}.InputDeltas<{WindowStruct.NameOf(layer)}, Store>(",
        "        ref deltas, ref tangentDeltas, ref tangentDeltas, rows);");
}
