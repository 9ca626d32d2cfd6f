using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Planning;

/// <summary>The memory limits of a network: all positions in memory are 32-bit numbers, in emitted code too.</summary>
internal static class MemoryRules
{
    /// <summary>
    /// The values of one sample that the layers hold together; twice as many where an encoder is contracted. Blocks of several rows of them
    /// are one buffer.
    /// </summary>
    public const int MostRowValues = int.MaxValue / 16;

    /// <summary>The maximum number of values that a training step holds per value of a layer: sums, outputs and deltas.</summary>
    private const int ValuesOfAnOutput = 3;

    /// <summary>Trained weights first, then what is held of a sample, then what depends on sizes that both allow.</summary>
    public static bool Hold(NetworkModel network, LayerSequence sequence, PlanningContext context) =>
        HaveRoom(network, sequence, Trained, context)
        && HasRoomForSample(network, sequence, context)
        && HaveRoom(network, sequence, layer => Trained(layer) + Derived(layer), context);

    private static bool HasRoomForSample(NetworkModel network, LayerSequence sequence, PlanningContext context)
    {
        long values = sequence.Input.LongLength;
        for (int i = 0; i < sequence.Steps.Count; i++)
        {
            LayerStep step = sequence.Steps[i];
            values += ValuesOfAnOutput * step.Layer.Output.LongLength + step.Layer.Needs.Keeps.Sum(kept => (long)kept.Width);
            if (values <= MostRowValues)
                continue;
            context.Report(LayerDiagnostics.SampleTooLarge(
                AnchorOf(network, sequence, i), i + 1, step.Written?.Kind ?? step.Layer.Describe(), values, MostRowValues));
            return false;
        }

        return true;
    }

    private static bool HaveRoom(NetworkModel network, LayerSequence sequence, Func<ILayer, long> weights, PlanningContext context)
    {
        long parameters = 0;
        for (int i = 0; i < sequence.Steps.Count; i++)
        {
            LayerStep step = sequence.Steps[i];
            parameters += weights(step.Layer);
            if (parameters <= int.MaxValue)
                continue;
            context.Report(NetworkDiagnostics.TooManyParameters(
                AnchorOf(network, sequence, i), i + 1, step.Written?.Kind ?? step.Layer.Describe(), parameters));
            return false;
        }

        return true;
    }

    private static long Trained(ILayer layer) => layer is ITrained trained ? trained.ParameterCount : 0;

    /// <summary>The values beside them that are measured, or derived from weights.</summary>
    private static long Derived(ILayer layer) =>
        layer.Needs.DerivedLength + layer.Needs.StatisticsLength + layer.Needs.Buffers.Sum(tensor => (long)tensor.Length);

    /// <summary>The size of a layer, or of the one that it mirrors.</summary>
    private static Anchor AnchorOf(NetworkModel network, LayerSequence sequence, int index)
    {
        LayerStep step = sequence.Steps[index];
        LayerStep origin = step.Written is null ? sequence.Steps[sequence.Steps.Count - 1 - index] : step;
        return origin.Size ?? network.Options.Anchor;
    }
}
