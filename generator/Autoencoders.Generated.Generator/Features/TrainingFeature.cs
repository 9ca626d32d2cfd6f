using Autoencoders.Generator.Emission;
using Autoencoders.Generator.Features.EntryPoints;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Features;

/// <summary>The stages of a training step, and the loss in validation.</summary>
internal static class TrainingFeature
{
    private const string Library = "global::Autoencoders";
    private const string Source = "global::System.ReadOnlySpan<float>";
    private const string Target = "global::System.Span<float>";

    public static Feature Row { get; } = new(
        plan => plan.Trains,
        Declaration.Explicit(
            plan =>
            [
                $"static global::System.Collections.Immutable.ImmutableArray<{Library}.LossTerm> {Of(plan)}.LossTerms =>",
                $"    {GeneratedNames.Mathematics(plan)}.LossTerms;",
            ],
            plan => plan.Terms.Any()),
        Declaration.Explicit(plan => [$"static int {Of(plan)}.CodeUnits => {plan.CodeUnits};"], plan => plan.CodeUnits > 0),
        Declaration.Explicit(
            plan =>
            [
                $"static global::System.ReadOnlySpan<{Library}.LookupTable> {Of(plan)}.LookupTables =>",
                $"    {GeneratedNames.Mathematics(plan)}.LookupTables;",
            ],
            HasTables),
        Declaration.Explicit(plan => [$"static int {Of(plan)}.StageCount =>", $"    {GeneratedNames.Mathematics(plan)}.StageCount;"]),
        Declaration.Explicit(plan =>
        [
            $"static int {Of(plan)}.ScratchLength(int capacity) =>",
            $"    {GeneratedNames.Mathematics(plan)}.ScratchLength(capacity);",
        ]),
        Declaration.Explicit(plan =>
        [
            $"void {Of(plan)}.RunStage(",
            $"    int stage, {Library}.TrainingWorkspace workspace, int part, int parts) =>",
            $"    {GeneratedNames.Mathematics(plan)}.RunStage(stage, _parameters, workspace, part, parts);",
        ]),
        new Declaration(EmitUpdateStatistics),
        Declaration.Explicit(plan =>
        [
            $"void {Of(plan)}.EvaluateBatch(",
            $"    {Source} inputs, {Source} conditions, {Target} losses) =>",
            $"    {Evaluation(plan)};",
        ]))
    {
        Contract = new Contract("ITrainable"),
        WriteRest = TrainingEmitter.Emit,
    };

    /// <summary>The contract, which members that implement it name.</summary>
    public static string Of(NetworkPlan plan) => $"{Library}.ITrainable<{plan.Type.Name}>";

    private static bool HasTables(NetworkPlan plan) => plan.Table?.Tables.Any() ?? false;

    private static void EmitUpdateStatistics(SourceWriter writer, NetworkPlan plan)
    {
        using (writer.Open($"void {Of(plan)}.UpdateStatistics({Library}.TrainingWorkspace workspace)"))
        {
            if (plan.AfterStep.Count > 0)
                writer.Line($"{GeneratedNames.Mathematics(plan)}.UpdateStatistics(_parameters, workspace);");
            StateFeature.EmitInvalidation(writer, plan);
        }
    }

    /// <summary>Validation measures the loss that is reported, or, where the code is a distribution, the negative bound.</summary>
    private static string Evaluation(NetworkPlan plan) => plan.IsVariational
        ? EntryPointText.CallOfMathematics(plan, BoundMath.Evaluation)
        : $"ReconstructionErrorBatch(inputs, {(plan.ConditionLength == 0 ? "" : "conditions, ")}losses)";
}
