using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Emission;

/// <summary>Prints the stages of a training step, each as a method that threads share.</summary>
internal static class TrainingEmitter
{
    public static void Emit(SourceWriter writer, NetworkPlan plan)
    {
        string[] shared =
        [
            .. plan.Levels.Append(plan).Any(level => level.TransposedLength > 0) ? (string[])["the transposed weights"] : [],
            .. plan.StatisticsLength > 0 ? (string[])["the statistics of the mini-batch"] : [],
        ];
        string behind = shared.Length == 0 ? "" : $"; behind all rows lie {string.Join(" and ", shared)}";
        string length = shared.Length == 0 ? $"capacity * {plan.MostColumns}" : $"(capacity * {plan.MostColumns}) + {plan.MostShared}";
        writer.Lines(
            "/// <summary>The stages of a training step.</summary>",
            $"public const int StageCount = {plan.Stages.Count};",
            "",
            $"/// <summary>A row keeps what the sums over all rows read{behind}.</summary>",
            $"public static int ScratchLength(int capacity) => checked({length});",
            "");
        EmitStages(writer, plan);
    }

    /// <summary>The stages of a network, or of a level of a stacked autoencoder.</summary>
    public static void EmitStages(SourceWriter writer, NetworkPlan plan)
    {
        if (plan.TrainingBlockRows > 0)
        {
            writer.Lines(
                "/// <summary>The rows that go forward and back together, "
                + "so that what lies between the layers stays in the cache.</summary>",
                $"private const int {plan.StepRows} = {plan.TrainingBlockRows};",
                "");
        }

        ValueIndex values = new(plan);
        StageBody[] bodies = [.. plan.Stages.Select(stage => StageBody.Of(writer, plan, stage, values))];
        EmitRunStage(writer, plan.Level, bodies);
        for (int stage = 0; stage < bodies.Length; stage++)
        {
            writer.Line();
            bodies[stage].Emit(writer, stage);
        }

        writer.Line();
    }

    private static void EmitRunStage(SourceWriter writer, LevelPlan? level, StageBody[] stages)
    {
        string name = level is null ? "public static void RunStage" : $"private static void RunStage{level.Suffix}";
        string step = level is null ? "A training step" : $"A training step of level {level.Number}";
        using (writer.Open($"{name}(int stage, AlignedFloats block, TrainingWorkspace workspace, int part, int parts)"))
        {
            using (writer.Open("switch (stage)"))
            {
                for (int stage = 0; stage < stages.Length; stage++)
                {
                    writer.Line($"case {stage}:");
                    using (writer.Indent())
                    {
                        string parameters = stages[stage].Reads("parameters") ? "ref block.Start, " : "";
                        writer.Lines($"{stages[stage].Name}({parameters}workspace, part, parts);", "break;");
                    }
                }

                writer.Line("default:");
                using (writer.Indent())
                {
                    writer.Line(
                        "throw new ArgumentOutOfRangeException("
                        + $"nameof(stage), stage, \"{step} has stages 0 to {stages.Length - 1}.\");");
                }
            }
        }
    }
}
