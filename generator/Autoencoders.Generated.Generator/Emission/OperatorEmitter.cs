using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Losses;

namespace Autoencoders.Generator.Emission;

/// <summary>Prints activations and losses as structs over every width of register.</summary>
internal static class OperatorEmitter
{
    private const string Constraint = "where V : struct, ILanes<V>";

    /// <summary>Prints an activation; a curved one with the derivative of its derivative.</summary>
    public static void EmitActivation(SourceWriter writer, ActivationKind activation, bool isCurved = false)
    {
        string told = activation.DerivativeReadsInput ? "input" : "output", kept = activation.DerivativeReadsInput ? "x" : "y";
        writer.Line($"/// <summary>{Xml(activation.Formula)}; the derivative is told from the {told}.</summary>");
        using (writer.Open($"file readonly struct {activation.Name} : {(isCurved ? "ICurvedActivation" : "IActivation")}"))
        {
            writer.Line($"public static bool IsLong => {(activation.IsLong ? "true" : "false")};");
            writer.Line();
            if (activation.IsDerivativeLong)
                writer.Lines("public static bool IsDerivativeLong => true;", "");
            if (activation.DerivativeReadsInput)
                writer.Lines("public static bool DerivativeReadsInput => true;", "");
            WriteFunction("Forward<V>(V x)", activation.Preparation, activation.Forward);
            writer.Line();
            EquatableArray<string> preparation = activation.DerivativeReadsInput ? activation.Preparation : default;
            WriteFunction($"Derivative<V>(V {kept})", preparation, activation.Derivative);
            if (!isCurved)
                return;
            writer.Line();
            WriteFunction(
                $"SecondDerivative<V>(V {kept})", new([.. preparation, .. activation.SecondPreparation]), activation.SecondDerivative);
        }

        void WriteFunction(string signature, EquatableArray<string> preparation, string? expression)
        {
            writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
            if (preparation.Count == 0)
            {
                writer.Line($"public static V {signature} {Constraint} => {expression};");
                return;
            }

            using (writer.Open($"public static V {signature} {Constraint}"))
            {
                foreach (string statement in preparation)
                    writer.Line(statement);
                writer.Line($"return {expression};");
            }
        }
    }

    /// <summary>Prints the formulas of an elementwise loss; a loss with a kernel of its own has none.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="loss">The loss.</param>
    /// <param name="output">The activation of the sums that it is computed from.</param>
    /// <param name="name">The struct.</param>
    public static void EmitLoss(SourceWriter writer, LossKind loss, ActivationKind output, string name = LossKernel.Objective)
    {
        if (loss.Elements is not { } elements)
            return;
        writer.Line();
        writer.Lines(
            "/// <summary>",
            "/// From the pre-activation x:",
            $"/// {Xml(loss.Formula)}.",
            "/// </summary>");
        using (writer.Open($"file readonly struct {name} : ILoss"))
        {
            writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
            using (writer.Open($"public static V Value<V>(V x, V target) {Constraint}"))
            {
                WritePreparation();
                writer.Line($"return {elements.Value};");
            }

            writer.Line();
            writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
            using (writer.Open($"public static V ValueAndDelta<V>(V x, V target, out V delta) {Constraint}"))
            {
                WritePreparation();
                writer.Line($"delta = {OfOutput(elements.Delta)};");
                writer.Line($"return {elements.Value};");
            }
        }

        void WritePreparation()
        {
            foreach (string statement in elements.Preparation)
                writer.Line(OfOutput(statement));
        }

        string OfOutput(string text) => text
            .Replace("Output.", output.Name + ".")
            .Replace("{kept}", output.DerivativeReadsInput ? "x" : "reconstruction");
    }

    private static string Xml(string text) => text.Replace("<", "&lt;").Replace(">", "&gt;");
}
