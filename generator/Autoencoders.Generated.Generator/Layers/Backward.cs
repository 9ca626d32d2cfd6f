using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>
/// The part that the backward passes of all layers share: the derivative of the activation before, while a delta is in a register.
/// </summary>
internal static class Backward
{
    /// <summary>The operation on each finished input delta.</summary>
    public static string Epilogue(LayerPlan layer) =>
        layer.InputDerivative is { } derivative ? $"TimesDerivative<{derivative.Name}>" : "Store";

    /// <summary>The operand of the derivative. Ignored when no derivative is applied.</summary>
    public static string Kept(LayerPlan layer) => layer.InputDerivative is null ? "inputDeltas" : "kept";

    /// <summary>The same as an operand.</summary>
    public static Operand KeptOperand(LayerPlan layer) => layer.InputDerivative is null ? Operand.InputDeltas : Operand.KeptBefore;

    /// <summary>A pass from deltas to those of the layer before.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="operands">The operands up to the deltas.</param>
    /// <param name="formula">The input delta before the derivative.</param>
    /// <param name="body">Writes the expression.</param>
    /// <param name="rows">The operands behind the input deltas.</param>
    public static Pass Of(
        LayerPlan layer,
        Operand[] operands,
        string formula,
        Action<SourceWriter> body,
        params Operand[] rows)
    {
        Operand[] kept = layer.InputDerivative is null ? [] : [Operand.KeptBefore];
        Operand[] last = rows.Length == 0 ? [Operand.Rows] : rows;
        return new Pass(
            PassKind.InputDeltas,
            [.. operands, .. kept, Operand.InputDeltas, .. last],
            method =>
            {
                string product = layer.InputDerivative is { } derivative
                    ? $"({formula}) {derivative.Word}'({method.Before.Kept!.Name})"
                    : formula;
                using (method.Wrapped.OpenExpression($"The deltas of {method.Before.Name}: {product}."))
                    body(method.Text);
            });
    }
}
