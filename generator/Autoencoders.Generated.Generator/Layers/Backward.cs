using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>
/// The part that the backward methods of all layers share: the derivative of the activation before, while a delta is in a register.
/// </summary>
internal static class Backward
{
    /// <summary>The characters of parameters up to which they stand on one line.</summary>
    private const int LongestLine = 120;

    /// <summary>The operation on each finished input delta.</summary>
    public static string Epilogue(LayerPlan layer) =>
        layer.InputDerivative is { } derivative ? $"TimesDerivative<{derivative.Name}>" : "Store";

    /// <summary>The operand of the derivative. Ignored when no derivative is applied.</summary>
    public static string Kept(LayerPlan layer) => layer.InputDerivative is null ? "inputDeltas" : "kept";

    /// <summary>Writes summary and signature of <c>NameInputDeltas</c>, up to the arrow.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="before">The layer whose deltas it computes.</param>
    /// <param name="formula">The input delta before the derivative.</param>
    /// <param name="operands">The parameters before <c>kept</c>.</param>
    /// <param name="rows">The parameters behind the input deltas.</param>
    public static void WriteHeader(
        SourceWriter writer, LayerPlan layer, LayerPlan before, string formula, string operands, string rows = "nint rows")
    {
        string product = layer.InputDerivative is { } derivative ? $"({formula}) {derivative.Word}'({before.Kept!.Name})" : formula;
        string kept = layer.InputDerivative is null ? "" : "ref float kept, ";
        writer.Lines(
            $"/// <summary>The deltas of {before.Name}: {product}.</summary>",
            $"public static void {layer.Name}InputDeltas(");
        string results = $"{kept}ref float inputDeltas, {rows}) =>";
        if (operands.Length + results.Length <= LongestLine)
            writer.Line($"    {operands}, {results}");
        else
            writer.Lines($"    {operands},", $"    {results}");
    }
}
