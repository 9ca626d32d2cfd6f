using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Losses;

namespace Autoencoders.Generator.Emission;

/// <summary>Prints activations and losses as structs over every width of register.</summary>
internal static class OperatorEmitter
{
    private const string Constraint = "where V : struct, ILanes<V>";

    public static void EmitActivation(SourceWriter writer, ActivationKind activation)
    {
        writer.Line($"/// <summary>{activation.Formula}; the derivative is told from the output.</summary>");
        using (writer.Open($"file readonly struct {activation.Name} : IActivation"))
        {
            writer.Line($"public static bool IsLong => {(activation.IsLong ? "true" : "false")};");
            writer.Line();
            writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
            writer.Line($"public static V Forward<V>(V x) {Constraint} => {activation.Forward};");
            writer.Line();
            writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
            writer.Line($"public static V Derivative<V>(V y) {Constraint} => {activation.Derivative};");
        }
    }

    public static void EmitLoss(SourceWriter writer, LossKind loss, ActivationKind output)
    {
        writer.Lines(
            "/// <summary>",
            "/// From the pre-activation x:",
            $"/// {loss.Formula.Replace("<", "&lt;")}.",
            "/// </summary>");
        using (writer.Open("file readonly struct Objective : ILoss"))
        {
            writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
            using (writer.Open($"public static V Value<V>(V x, V target) {Constraint}"))
            {
                WritePreparation();
                writer.Line($"return {loss.Value};");
            }

            writer.Line();
            writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
            using (writer.Open($"public static V ValueAndDelta<V>(V x, V target, out V delta) {Constraint}"))
            {
                WritePreparation();
                writer.Line($"delta = {OfOutput(loss.Delta)};");
                writer.Line($"return {loss.Value};");
            }
        }

        void WritePreparation()
        {
            foreach (string statement in loss.Preparation)
                writer.Line(OfOutput(statement));
        }

        string OfOutput(string text) => text.Replace("Output.", output.Name + ".");
    }
}
