using Autoencoders.Generator.Emission;
using Autoencoders.Generator.Features.EntryPoints;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Features;

/// <summary>The levels of a stacked autoencoder, which are trained one after the other.</summary>
internal static class PretrainingFeature
{
    private const string Library = "global::Autoencoders";

    public static Feature Row { get; } = new(
        plan => plan.Levels.Count > 0,
        Declaration.Explicit(plan => [$"static int {Of(plan)}.LevelCount => {plan.Levels.Count};"]),
        Declaration.Explicit(plan =>
            [$"static int {Of(plan)}.LevelStageCount(int level) =>", $"    {Choice(plan, level => level.Stages.Count)};"]),
        Declaration.Explicit(plan =>
            [$"static long {Of(plan)}.LevelMultiplyAdds(int level) =>", $"    {Choice(plan, level => MultiplyAdds(plan, level))};"]),
        Declaration.Explicit(plan =>
        [
            $"static global::System.ReadOnlySpan<global::System.Range> {Of(plan)}.LevelParameters(int level) =>",
            $"    {GeneratedNames.Mathematics(plan)}.LevelParameters(level);",
        ]),
        Declaration.Explicit(plan =>
        [
            $"void {Of(plan)}.RunLevelStage(",
            $"    int level, int stage, {Library}.TrainingWorkspace workspace, int part, int parts) =>",
            $"    {GeneratedNames.Mathematics(plan)}.RunLevelStage(level, stage, _parameters, workspace, part, parts);",
        ]),
        new Declaration(EmitUpdateStatistics))
    {
        Contract = new Contract("IStackedAutoencoder", Extends: "ITrainable"),
        WriteRest = LevelEmitter.Emit,
    };

    private static void EmitUpdateStatistics(SourceWriter writer, NetworkPlan plan)
    {
        using (writer.Open($"void {Of(plan)}.UpdateLevelStatistics(int level, {Library}.TrainingWorkspace workspace)"))
        {
            if (LevelEmitter.MeasuresLevels(plan))
                writer.Line($"{GeneratedNames.Mathematics(plan)}.UpdateLevelStatistics(level, _parameters, workspace);");
            StateFeature.EmitInvalidation(writer, plan);
        }
    }

    private static string Of(NetworkPlan plan) => $"{Library}.IStackedAutoencoder<{plan.Type.Name}>";

    private static string Choice(NetworkPlan plan, Func<NetworkPlan, long> value)
    {
        IEnumerable<NetworkPlan> named = plan.Levels.Take(plan.Levels.Count - 1);
        string choices = string.Concat(named.Select(level => $"{level.Level!.Number} => {value(level)}, "));
        return $"level switch {{ {choices}_ => {value(plan.Levels[plan.Levels.Count - 1])} }}";
    }

    private static long MultiplyAdds(NetworkPlan plan, NetworkPlan level) =>
        plan.Layers.Take(level.Level!.FrozenLayers).Concat(level.Layers).Sum(layer => layer.Operator.MultiplyAdds);
}
