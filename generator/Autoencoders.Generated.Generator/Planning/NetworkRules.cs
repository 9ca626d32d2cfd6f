using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Graph;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Planning;

/// <summary>The rules of a network as a whole.</summary>
internal static class NetworkRules
{
    public static bool Hold(NetworkModel network, LayerSequence sequence, IReadOnlyList<WrittenHead> heads, PlanningContext context)
    {
        RequireParametersToCount(network, context);
        bool fits = HasLayersOnBothSides(network, sequence, context)
            && MemoryRules.Hold(network, sequence, context)
            && EndRules.Hold(network, sequence, context)
            && ColumnRules.Hold(network, sequence, context)
            && HeadRules.Hold(network, sequence, heads, context)
            && MissingRules.Hold(network, sequence, heads, context)
            && GatherRules.Hold(network, sequence, heads, context)
            && SkipRules.Hold(sequence, context)
            && ContractionRules.Hold(network, sequence, context)
            && DistributionRules.Hold(network, sequence, heads, context)
            && SparsityRules.HaveRates(sequence, context);
        if (!fits || context.HasErrors)
            return false;
        WarnOfWideCode(network, sequence, context);
        return true;
    }

    /// <summary>A parameter on the class belongs to one of the activations that are named there.</summary>
    private static void RequireParametersToCount(NetworkModel network, PlanningContext context) => context.RequireParametersToCount(
        network.Options,
        [
            .. new[] { "Hidden", "Code", "Output" }
                .Select(place => context.ReadActivation(network.Options, place, Identity.Kind))
                .OfType<ActivationKind>(),
        ]);

    /// <summary>Noise and penalties alone do nothing outside training, nor do zeros for missing values.</summary>
    private static bool HasLayersOnBothSides(NetworkModel network, LayerSequence sequence, PlanningContext context)
    {
        const LayerTraits Idle = LayerTraits.TrainingOnly | LayerTraits.ReplacesMissing;
        if (sequence.Steps.Take(sequence.EncoderLayers).Any(step => !step.Layer.Is(Idle) && step.Layer is not IDistribution)
            && sequence.Steps.Skip(sequence.EncoderLayers).Any(step => !step.Layer.Is(Idle)))
        {
            return true;
        }

        context.Report(NetworkDiagnostics.NoLayers(Anchor.Class, network.Type.Name));
        return false;
    }

    /// <summary>Only a code that nothing else restrains needs to be narrow, and one that nothing passes by.</summary>
    private static void WarnOfWideCode(NetworkModel network, LayerSequence sequence, PlanningContext context)
    {
        LayerStep code = sequence.Steps[sequence.EncoderLayers - 1];
        int input = sequence.Table is null ? sequence.Input.Length : sequence.ShapeOf(new Value(1)).Length;
        if (code.Layer.Output.Length > input && !code.Layer.Is(LayerTraits.Latent) && sequence.Contraction is null
            && !sequence.PassesCode)
        {
            Anchor anchor = code.Size ?? network.Options.Anchor;
            context.Warn(NetworkDiagnostics.CodeWiderThanInput(anchor, code.Layer.Output.Length, input));
        }
    }
}
