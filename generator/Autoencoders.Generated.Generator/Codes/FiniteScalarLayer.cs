using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Model;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Codes;

/// <summary>Bounds each value and rounds it to one of the levels of its channel.</summary>
/// <param name="Input">The values.</param>
/// <param name="Output">The code; the input's shape, or another one of the same length.</param>
/// <param name="Levels">The levels of each channel.</param>
internal sealed record FiniteScalarLayer(Shape Input, Shape Output, EquatableArray<int> Levels) : IQuantizes, IReshapable
{
    /// <summary>So many levels that the bounds, a thousandth beyond the outer ones, do not round to others.</summary>
    private const int MostLevels = 1000;

    /// <summary>The entries up to which training counts the use of each: those of the largest codebook in the paper.</summary>
    private const int MostCounted = 1 << 16;

    public static LayerKind Kind { get; } = new(Attribute: "FiniteScalarCode", Plan: Plan, Dimensions: LayerKind.Any);

    public string Word => "finitescalar";

    public EquatableArray<Fact> Facts => new([Fact.Sizes("levels", [.. Levels])]);

    public int IndexCount => Input.Positions;

    public int Entries => (int)EntriesOf(Levels);

    public long MultiplyAdds => 0;

    public LayerTraits Traits => LayerTraits.TakesAnyRows | LayerTraits.Latent | LayerTraits.Chooses;

    public TrainingNeeds Needs => new() { CountedUnits = Entries <= MostCounted ? Entries : 0 };

    public ILayer? Mirror() => null;

    public ILayer? WithInput(Shape input) => null;

    public ILayer? WithOutput(Shape output) => this with { Output = output };

    public IEnumerable<Pass> Passes(LayerPlan layer) =>
    [
        new(
            PassKind.Forward,
            [Operand.Inputs, Operand.Results, Operand.Rows],
            method => method.Expression(
                $"{layer.Name} = each value, bounded and rounded to one of the levels of its channel.",
                $"FiniteScalar.Quantize({Grid}, ref inputs, ref outputs, {Positions});")),
        new(
            PassKind.Indices,
            [Operand.Inputs, Operand.Indices],
            method => method.Expression(
                "The index of the levels at each position.", $"FiniteScalar.Indices({Grid}, ref inputs, indices);")),
        new(
            PassKind.Entries,
            [Operand.GivenIndices, Operand.Results],
            method => method.Expression("The levels of some indices.", $"FiniteScalar.Entries({Grid}, indices, ref outputs);")),
        new(
            PassKind.Use,
            [Operand.Outputs, Operand.Rows, Operand.Use],
            method => method.Expression(
                "The use count of each entry.", $"FiniteScalar.CountUse({Grid}, ref outputs, {Positions}, use);")),
        Backward.Of(
            layer,
            [Operand.Inputs, Operand.Deltas],
            "deltas x the slope of the bound",
            text => text.Lines(
                $"FiniteScalar.InputDeltas<{Backward.Epilogue(layer)}>(",
                $"    {Grid}, ref inputs, ref deltas, ref {Backward.Kept(layer)}, ref inputDeltas, {Positions});")),
    ];

    private static FiniteScalarLayer? Plan(AttributeModel written, Shape input, PlanningContext context)
    {
        int[] levels = [.. written.Arguments.Where(argument => argument.Name == "levels").Select(argument => argument.Value).OfType<int>()];
        string? limits = levels.Any(level => level is < 2 or > MostLevels) ? $"2 to {MostLevels} for each channel"
            : levels.Length != input.Channels ? $"one number for each of the {input.Channels} channels"
            : EntriesOf(levels) > int.MaxValue ? $"numbers whose product is at most {int.MaxValue}"
            : null;
        if (limits is null)
            return new(input, input, new(levels));
        string shown = levels.Length == 0 ? "empty" : string.Join(", ", levels.Select(level => $"{level}"));
        context.ReportUnfit(written, "levels", shown, limits);
        return null;
    }

    /// <summary>The product of the levels, or a number above the largest one allowed.</summary>
    private static long EntriesOf(IEnumerable<int> levels) =>
        levels.Aggregate(1L, (product, level) => Math.Min(product * level, int.MaxValue + 1L));

    private string Grid => $"new float[] {{ {string.Join(", ", Levels.Select(level => $"{level}f"))} }}";

    private string Positions => Input.Positions == 1 ? "rows" : $"rows * {Input.Positions}";
}
