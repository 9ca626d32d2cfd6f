using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Emission;

/// <summary>Prints what the class of a stacked autoencoder offers for its pre-training.</summary>
internal static class StackedShell
{
    private const string Library = "global::Autoencoders";

    /// <summary>The interface.</summary>
    public static string Contract(NetworkPlan plan) => $"{Library}.IStackedAutoencoder<{plan.Type.Name}>";

    public static void Emit(SourceWriter writer, NetworkPlan plan, string math)
    {
        string contract = Contract(plan);
        writer.Lines(
            "",
            $"static int {contract}.LevelCount => {plan.Levels.Count};",
            "",
            $"static int {contract}.LevelStageCount(int level) =>",
            $"    {Choice(plan, level => level.Stages.Count)};",
            "",
            $"static long {contract}.LevelMultiplyAdds(int level) =>",
            $"    {Choice(plan, level => MultiplyAdds(plan, level))};",
            "",
            $"static global::System.ReadOnlySpan<global::System.Range> {contract}.LevelParameters(int level) =>",
            $"    {math}.LevelParameters(level);",
            "",
            $"void {contract}.RunLevelStage(",
            $"    int level, int stage, {Library}.TrainingWorkspace workspace, int part, int parts) =>",
            $"    {math}.RunLevelStage(level, stage, _parameters, workspace, part, parts);",
            "");
        using (writer.Open($"void {contract}.UpdateLevelStatistics(int level, {Library}.TrainingWorkspace workspace)"))
        {
            if (LevelEmitter.MeasuresLevels(plan))
                writer.Line($"{math}.UpdateLevelStatistics(level, _parameters, workspace);");
            PreparationShell.EmitInvalidation(writer, plan);
        }
    }

    private static string Choice(NetworkPlan plan, Func<NetworkPlan, long> value)
    {
        IEnumerable<NetworkPlan> named = plan.Levels.Take(plan.Levels.Count - 1);
        string choices = string.Concat(named.Select(level => $"{level.Level!.Number} => {value(level)}, "));
        return $"level switch {{ {choices}_ => {value(plan.Levels[plan.Levels.Count - 1])} }}";
    }

    private static long MultiplyAdds(NetworkPlan plan, NetworkPlan level) =>
        plan.Layers.Take(level.Level!.FrozenLayers).Concat(level.Layers).Sum(layer => layer.Operator.MultiplyAdds);
}
