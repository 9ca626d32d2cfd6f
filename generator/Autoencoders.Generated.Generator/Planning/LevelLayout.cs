using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Graph;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Losses;
using Autoencoders.Generator.Operations;

namespace Autoencoders.Generator.Planning;

/// <summary>
/// Lays the levels of a stacked autoencoder out: each has the memory and the stages of a network of its own, and shares parameters and
/// methods of its layers with the whole.
/// </summary>
internal static class LevelLayout
{
    public static EquatableArray<NetworkPlan> Of(NetworkPlan whole, IReadOnlyList<LayerStep> steps, IReadOnlyList<LevelSegment> levels) =>
        levels.Select((segment, index) => Of(whole, segment, segment.StepsOf(steps), index + 1)).ToEquatableArray();

    private static NetworkPlan Of(NetworkPlan whole, LevelSegment segment, LayerStep[] steps, int number)
    {
        LayerPlan[] shared = [.. segment.Places.Select(place => whole.Layers[place])];
        NetworkGraph graph = new(steps.Select(step => step.Reads));
        TrainingMemory memory = new(steps, index => shared[index].Name);
        LayerPlan[] layers = [.. shared.Select((layer, index) => layer with
        {
            Number = index + 1,
            Reads = steps[index].Reads,
            FeedsLoss = index == steps.Length - 1,
            InputDerivative = layer.InputDerivative is null ? null : NetworkLayout.InputDerivative(steps, graph, index),
            Memory = memory.Of(index),
        })];

        bool isOutermost = number == 1;
        Shape input = layers[0].Operator.Input;
        ValuePlan? kept = isOutermost ? null : new ValuePlan("input", input.Length, memory.Columns);
        LevelPlan level = new(number, whole.Input.Length, segment.First, kept);
        return whole with
        {
            Input = input,
            Layers = layers.ToEquatableArray(),
            EncoderLayers = segment.EncoderLayers,
            Heads = isOutermost ? whole.Heads : new([HeadOf(layers)]),
            Stages = Stages(layers, level),
            AfterStep = TrainingSchedule.AfterStep(layers),
            TrainingBlockRows = BatchBlocks.ForTraining(layers, contraction: null),
            ScratchColumns = memory.Columns + (kept?.Width ?? 0),
            TransposedLength = memory.Transposed,
            StatisticsLength = memory.Statistics,
            Level = level,
        };
    }

    /// <summary>An inner level gives back codes, which can be any numbers.</summary>
    private static HeadPlan HeadOf(LayerPlan[] layers)
    {
        LayerPlan last = layers[layers.Length - 1];
        return HeadPlan.Of(0, last.Operator.Output, last.Activation, MeanSquaredError.Kind, 1f, last.Operator);
    }

    /// <summary>The rows of an inner level go through the frozen layers first.</summary>
    private static EquatableArray<TrainingStage> Stages(LayerPlan[] layers, LevelPlan level)
    {
        EquatableArray<TrainingStage> schedule = TrainingSchedule.Of(layers, contraction: null);
        TrainingStage[] stages = [.. schedule.Select(stage => stage with { Name = stage.Name + level.Suffix })];
        int rows = Array.FindIndex(stages, stage => stage.Kind == StageKind.Rows);
        if (level.Input is not null)
        {
            TrainingOperation[] operations = [new EncodeOperation(), .. stages[rows].Operations];
            stages[rows] = stages[rows] with { Operations = operations.ToEquatableArray() };
        }

        return stages.ToEquatableArray();
    }
}
