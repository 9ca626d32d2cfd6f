using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Columns;
using Autoencoders.Generator.Losses;
using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Planning;

/// <summary>Makes every decision about a network: reads the layers, completes the decoder, checks the whole and lays it out.</summary>
internal static class NetworkPlanner
{
    /// <summary>The plan, or where the network is refused, that of what stands in for it, with all that the user should know.</summary>
    public static PlannedNetwork Plan(NetworkModel network)
    {
        PlanningContext context = new();
        NetworkPlan? plan = Plan(network, context) ?? RefusedNetwork.Of(network, context.FirstError!);
        return new PlannedNetwork(plan, context.Diagnostics);
    }

    /// <summary>The plan; null where something is wrong, which is then reported.</summary>
    public static NetworkPlan? Plan(NetworkModel network, PlanningContext context)
    {
        LossKind loss = context.ReadLoss(network.Options.Find("Loss"), MeanSquaredError.Kind);
        TablePlan? table = WrittenTable.Read(network, context);
        if (context.HasErrors
            || Shorthand.Expand(network, table, context) is not { } written
            || LayerSequence.Read(network, written, table, context) is not { } sequence
            || !MemoryRules.Hold(network, sequence, context)
            || !OptionRules.Hold(network, written, sequence, context)
            || !Complete(network, sequence, context)
            || WrittenHead.Read(network, sequence, loss, context) is not { } heads
            || !NetworkRules.Hold(network, sequence, heads, context))
        {
            return null;
        }

        IReadOnlyList<LevelSegment> levels = LevelSegments.Of(network, sequence, context);
        if (context.HasErrors)
            return null;
        if (FrozenRules.Freeze(network, NetworkLayout.Of(network, sequence, heads, levels), context) is not { } frozen
            || ExportRules.Export(network, frozen, context) is not { } plan)
        {
            return null;
        }

        return network.Options.Find("Training") is { Value: false } ? InferenceLayout.Of(plan) : plan;
    }

    /// <summary>Adds a decoder where none is written, and settles what depends on both sides.</summary>
    private static bool Complete(NetworkModel network, LayerSequence sequence, PlanningContext context)
    {
        ActivationKind output = context.ReadActivation(network.Options, "Output", Identity.Kind) ?? Identity.Kind;
        ArgumentModel? tied = network.Options.Find("Tied") is { Value: true } named ? named : null;
        if (sequence.IsMirrored)
            new DecoderMirror(sequence, output, tied, context).Add();
        else
            TiedWeights.Resolve(sequence, context);
        return !context.HasErrors;
    }
}
