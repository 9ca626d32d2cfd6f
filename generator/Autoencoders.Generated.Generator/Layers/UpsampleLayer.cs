using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Model;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>An image or a sequence enlarged by whole factors; a vector is an image of one place.</summary>
internal sealed record UpsampleLayer(Shape Input, Shape Output, bool IsLinear) : ILayer
{
    private const string Nearest = nameof(Nearest), Linear = nameof(Linear);

    public static IReadOnlyList<LayerKind> Kinds { get; } =
    [
        new("Upsample2D", Plan, LayerKind.Image),
        new("Upsample1D", Plan, LayerKind.Sequence),
        new("RepeatVector", PlanRepeat, LayerKind.Any),
    ];

    /// <summary>A vector at each position of a sequence.</summary>
    public static UpsampleLayer Repeat(Shape vector, int length) => new(vector, Shape.Of(length, vector.Length), IsLinear: false);

    public string Word => Input.IsVector ? "upsample" : $"upsample{Window.Dimensions}";

    public EquatableArray<Fact> Facts => Input.IsVector
        ? new([Fact.Sizes("to", [.. Output.Dimensions]).As($"to {Output}")])
        : new([Fact.Of("factor", Window.Columns.Kernel), IsLinear ? Fact.Of("mode", "linear") : Fact.Of("mode", "nearest").Hidden]);

    public long MultiplyAdds => 0;

    public LayerTraits Traits => LayerTraits.Linear;

    public TrainingNeeds Needs => TrainingNeeds.None;

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

    private static ILayer? PlanRepeat(AttributeModel written, Shape input, PlanningContext context) =>
        context.ReadSize(written, "length") is { } length && context.RequireVector(written, input) ? Repeat(input, length) : null;

    /// <summary>A length that no network holds stays one, and is reported as such.</summary>
    private static int Times(int length, int factor) => (int)Math.Min(int.MaxValue, (long)length * factor);

    public ILayer Mirror() => new PoolLayer(Pooling.Average, Window, Output.Channels, IsGlobal: Input.IsVector, "");

    public IEnumerable<Pass> Passes(LayerPlan layer) =>
    [
        new(PassKind.Forward, [Operand.Inputs, Operand.Results, Operand.Rows], method => WriteForward(method, layer)),
        Backward.Of(
            layer,
            [Operand.Deltas],
            "the sum of the deltas that each value went to",
            text => text.Lines(
                $"{Kernel}.InputDeltas<{WindowStruct.NameOf(layer)}, {Backward.Epilogue(layer)}>(",
                $"    ref deltas, ref {Backward.Kept(layer)}, ref inputDeltas, rows);")),
        new(
            PassKind.Tangents,
            [TangentOperand.Tangents, TangentOperand.Sums, TangentOperand.Rows],
            method => method.Expression(
                $"The tangents of {layer.Name}: the same as of values.",
                $"{Kernel}.Forward<{WindowStruct.NameOf(layer)}>(ref tangents, ref sums, rows);")),
        new(
            PassKind.TangentDeltas,
            [TangentOperand.Deltas, TangentOperand.InputDeltas, TangentOperand.Rows],
            method => method.Expression(
                $"The deltas of the tangents before {layer.Name}.",
                $"{Kernel}.InputDeltas<{WindowStruct.NameOf(layer)}, Store>(",
                "    ref deltas, ref tangentDeltas, ref tangentDeltas, rows);")),
    ];

    private void WriteForward(PassWriter method, LayerPlan layer)
    {
        Window places = Window;
        Window exchanged = places with { Rows = Exchange(places.Rows), Columns = Exchange(places.Columns) };
        WindowStruct.Write(method.Text, layer, exchanged, Input.Channels, Output.Channels);
        method.Expression(
            $"{layer.Name} = {(IsLinear ? "values between those of neighboring places" : "each value repeated")}.",
            $"{Kernel}.Forward<{WindowStruct.NameOf(layer)}>(ref inputs, ref outputs, rows);");
    }

    /// <summary>As the kernels have it, the input is what is read.</summary>
    private static WindowAxis Exchange(WindowAxis axis) => axis with { Input = axis.Output, Output = axis.Input };
}
