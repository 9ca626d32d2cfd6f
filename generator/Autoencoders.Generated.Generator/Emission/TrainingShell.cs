using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Emission;

/// <summary>Prints the members of the user's class that only training and validation need.</summary>
/// <param name="writer">Where to.</param>
/// <param name="plan">The network.</param>
/// <param name="math">The class of its mathematics.</param>
/// <param name="block">The parameters that inference reads.</param>
internal sealed class TrainingShell(SourceWriter writer, NetworkPlan plan, string math, string block)
{
    private const string Library = "global::Autoencoders";
    private const string Source = "global::System.ReadOnlySpan<float>";
    private const string Target = "global::System.Span<float>";

    private readonly string _contract = $"{Library}.ITrainable<{plan.Type.Name}>";

    /// <summary>The interface that the class names for it.</summary>
    public static string Contract(NetworkPlan plan) =>
        plan.Levels.Count > 0 ? StackedShell.Contract(plan) : $"{Library}.ITrainable<{plan.Type.Name}>";

    /// <summary>The public member among them.</summary>
    public static void EmitPenalty(SourceWriter writer, NetworkPlan plan, string math) => writer.Lines(
        "/// <summary>The L1 and L2 penalties of the layers, which training adds to the loss; "
        + "reported losses are without it.</summary>",
        $"public float Penalty => {(plan.HasPenalty ? $"{math}.Penalty(_parameters)" : "0f")};",
        "");

    public void Emit()
    {
        writer.Line();
        EmitTerms();
        EmitStages();
        EmitUpdateStatistics();
        EmitEvaluation();
        if (plan.Corrupts)
            EmitCorruption();
        if (plan.Levels.Count > 0)
            StackedShell.Emit(writer, plan, math);
    }

    private void EmitTerms()
    {
        if (plan.Terms.Any())
        {
            writer.Lines(
                $"static global::System.Collections.Immutable.ImmutableArray<{Library}.LossTerm> {_contract}.LossTerms =>",
                $"    {math}.LossTerms;",
                "");
        }

        if (plan.CodeUnits > 0)
            writer.Lines($"static int {_contract}.CodeUnits => {plan.CodeUnits};", "");
    }

    private void EmitStages() => writer.Lines(
        $"static int {_contract}.StageCount =>",
        $"    {math}.StageCount;",
        "",
        $"static int {_contract}.ScratchLength(int capacity) =>",
        $"    {math}.ScratchLength(capacity);",
        "",
        $"void {_contract}.RunStage(",
        $"    int stage, {Library}.TrainingWorkspace workspace, int part, int parts) =>",
        $"    {math}.RunStage(stage, _parameters, workspace, part, parts);",
        "");

    private void EmitUpdateStatistics()
    {
        using (writer.Open($"void {_contract}.UpdateStatistics({Library}.TrainingWorkspace workspace)"))
        {
            if (plan.AfterStep.Count > 0)
                writer.Line($"{math}.UpdateStatistics(_parameters, workspace);");
            PreparationShell.EmitInvalidation(writer, plan);
        }

        writer.Line();
    }

    /// <summary>Validation measures the loss that is reported, or, where the code is a distribution, the negative bound.</summary>
    private void EmitEvaluation() => writer.Lines(
        $"void {_contract}.EvaluateBatch(",
        $"    {Source} inputs, {Source} conditions, {Target} losses) =>",
        plan.IsVariational
            ? $"    {math}.EvaluateBatch({block}, inputs, {Conditions}losses);"
            : $"    ReconstructionErrorBatch(inputs, {Conditions}losses);");

    private void EmitCorruption() => writer.Lines(
        "",
        $"static bool {_contract}.Corrupts => true;",
        "",
        $"void {_contract}.EvaluateCorruptedBatch(",
        $"    {Source} inputs, {Source} conditions, {Target} losses, int firstRow, int seed) =>",
        $"    {math}.EvaluateCorruptedBatch({block}, inputs, {Conditions}losses, firstRow, seed);");

    private string Conditions => plan.ConditionLength == 0 ? "" : "conditions, ";
}
