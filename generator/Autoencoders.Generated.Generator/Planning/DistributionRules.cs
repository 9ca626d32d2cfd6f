using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Losses;
using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Planning;

/// <summary>The rules of a network whose code is drawn from a distribution.</summary>
internal static class DistributionRules
{
    public static bool Hold(
        NetworkModel network, LayerSequence sequence, IReadOnlyList<WrittenHead> heads, PlanningContext context)
    {
        LayerStep code = sequence.Steps[sequence.EncoderLayers - 1];
        if (code.Layer is not IDistribution)
            return true;

        LayerStep made = sequence.Steps[code.Source.Id - 1];
        if (made.Activation != Identity.Kind)
        {
            Anchor anchor = (made.Written?.Find("activation") ?? code.Written!.Find("units"))?.Anchor ?? code.Written!.Anchor;
            context.Report(DistributionDiagnostics.DistributionActivated(
                anchor, code.Written!.Kind, code.Source.Id, made.Activation.Member));
        }

        foreach (WrittenHead head in heads)
            IsLikelihood(network, head, code.Written!.Kind, context);
        if (heads.All(head => head.Loss.Likelihood is { IsOfVariance: false }) && code.Written!.Find("Variance") is { } variance)
        {
            IEnumerable<string> owners = LossCatalog.All.Where(kind => kind.Likelihood is { IsOfVariance: true }).Select(kind => kind.Name);
            context.Report(LayerDiagnostics.ArgumentWithoutEffect(
                variance.Anchor, code.Written.Kind, variance.Name, $"Loss.{string.Join(" or Loss.", owners)}"));
        }

        return !context.HasErrors;
    }

    /// <summary>A power of a likelihood is not a likelihood, so that the only weight is 1.</summary>
    private static void IsLikelihood(NetworkModel network, WrittenHead head, string kind, PlanningContext context)
    {
        if (head.Loss.Likelihood is null)
        {
            IEnumerable<string> fitting = LossCatalog.All.Where(known => known.Likelihood is not null).Select(known => known.Name);
            context.Report(DistributionDiagnostics.LossWithoutLikelihood(head.LossAnchor(network), head.Loss.Name, kind, fitting));
        }

        if (head.Weight != 1f)
        {
            AttributeModel written = head.Written!;
            context.Report(LayerDiagnostics.NumberOutOfRange(
                written.Find("Weight")?.Anchor ?? written.Anchor,
                written.Kind,
                "Weight",
                $"{head.Weight}",
                $"1 with [{kind}], which needs likelihoods"));
        }
    }
}
