using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Emission;

/// <summary>Prints the members of the user's class that validation asks of a network that learns to remove noise.</summary>
internal static class CorruptionShell
{
    private const string Source = "global::System.ReadOnlySpan<float>";
    private const string Target = "global::System.Span<float>";

    public static void Emit(SourceWriter writer, NetworkPlan plan, string contract, string math, string block)
    {
        string conditions = plan.ConditionLength == 0 ? "" : "conditions, ";
        writer.Lines(
            $"static bool {contract}.Corrupts => true;",
            "",
            $"void {contract}.EvaluateCorruptedBatch(",
            $"    {Source} inputs, {Source} conditions, {Target} losses, int firstRow, int seed) =>",
            $"    {math}.EvaluateCorruptedBatch({block}, inputs, {conditions}losses, firstRow, seed);",
            "");
    }
}
