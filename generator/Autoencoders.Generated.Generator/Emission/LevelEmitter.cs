using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Emission;

/// <summary>Prints the pre-training of a stacked autoencoder: for each level the stages of a step that trains nothing else.</summary>
internal static class LevelEmitter
{
    public static void Emit(SourceWriter writer, NetworkPlan plan)
    {
        EmitParameters(writer, plan);
        EmitSwitch(
            writer, plan, "RunLevelStage(int level, int stage, AlignedFloats block, TrainingWorkspace workspace, int part, int parts)",
            level => $"RunStage{level.Level!.Suffix}(stage, block, workspace, part, parts);");
        if (MeasuresLevels(plan))
        {
            EmitSwitch(
                writer, plan, "UpdateLevelStatistics(int level, AlignedFloats block, TrainingWorkspace workspace)",
                level => level.AfterStep.Count == 0 ? null : $"UpdateStatistics{level.Level!.Suffix}(block, workspace);");
        }

        foreach (NetworkPlan level in plan.Levels)
            EmitLevel(writer, plan, level);
    }

    /// <summary>True if a step of some level measures what it does not train.</summary>
    public static bool MeasuresLevels(NetworkPlan plan) => plan.Levels.Any(level => level.AfterStep.Count > 0);

    private static void EmitParameters(SourceWriter writer, NetworkPlan plan)
    {
        writer.Lines(
            "/// <summary>The parameters of each level, first those of its part of the encoder.</summary>",
            "private static readonly Range[][] LevelRanges =",
            "{");
        using (writer.Indent())
        {
            foreach (NetworkPlan level in plan.Levels)
            {
                string encoder = RangeOf(level.Layers.Take(level.EncoderLayers)), decoder = RangeOf(level.Layers.Skip(level.EncoderLayers));
                writer.Line($"new Range[] {{ {encoder}, {decoder} }},");
            }
        }

        writer.Lines("};", "", "public static ReadOnlySpan<Range> LevelParameters(int level) => LevelRanges[level - 1];", "");

        static string RangeOf(IEnumerable<LayerPlan> layers)
        {
            LayerPlan last = layers.Last();
            return $"{layers.First().ParameterOffset}..{last.ParameterOffset + last.ParameterCount}";
        }
    }

    private static void EmitSwitch(SourceWriter writer, NetworkPlan plan, string signature, Func<NetworkPlan, string?> call)
    {
        using (writer.Open($"public static void {signature}"))
        {
            using (writer.Open("switch (level)"))
            {
                foreach (NetworkPlan level in plan.Levels)
                {
                    writer.Line($"case {level.Level!.Number}:");
                    using (writer.Indent())
                        writer.Lines([.. call(level) is { } statement ? (string[])[statement] : [], "break;"]);
                }

                writer.Line("default:");
                using (writer.Indent())
                {
                    writer.Line(
                        $"throw new ArgumentOutOfRangeException(nameof(level), level, \"There are levels 1 to {plan.Levels.Count}.\");");
                }
            }
        }

        writer.Line();
    }

    private static void EmitLevel(SourceWriter writer, NetworkPlan plan, NetworkPlan level)
    {
        LevelPlan place = level.Level!;
        string layers = string.Join(", ", level.Layers.Select(layer => layer.Name));
        string read = place.Input is null ? "the input" : $"what {plan.Layers[place.FrozenLayers - 1].Name} gives";
        writer.Line($"// Level {place.Number}: {layers} give back {read}.");
        writer.Line();
        if (place.Input is { } input)
        {
            LayerPlan[] frozen = [.. plan.Layers.Take(place.FrozenLayers).Where(layer => layer.InInference)];
            writer.Line($"/// <summary>The frozen layers before level {place.Number}.</summary>");
            BatchMethod.Emit(
                writer, plan, $"EncodeTo{place.Name}", frozen, ("inputs", plan.Input.Length), ("outputs", input.Width));
        }

        TrainingEmitter.EmitStages(writer, level);
        if (level.AfterStep.Count > 0)
        {
            StageBody.AfterStep(writer, level).EmitAfterStep(writer);
            writer.Line();
        }
    }
}
