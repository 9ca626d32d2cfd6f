using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Losses;
using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Planning;

/// <summary>The rules of a network whose code is drawn from a distribution.</summary>
internal static class DistributionRules
{
    public static bool Hold(NetworkModel network, LayerSequence sequence, LossKind loss, PlanningContext context)
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

        if (loss.Likelihood is null)
        {
            Anchor anchor = network.Options.Find("Loss")?.Anchor ?? network.Options.Anchor;
            IEnumerable<string> fitting = LossCatalog.All.Where(kind => kind.Likelihood is not null).Select(kind => kind.Name);
            context.Report(DistributionDiagnostics.LossWithoutLikelihood(anchor, loss.Name, code.Written!.Kind, fitting));
        }
        else if (!loss.Likelihood.IsOfVariance && code.Written!.Find("Variance") is { } variance)
        {
            IEnumerable<string> owners = LossCatalog.All.Where(kind => kind.Likelihood is { IsOfVariance: true }).Select(kind => kind.Name);
            context.Report(LayerDiagnostics.ArgumentWithoutEffect(
                variance.Anchor, code.Written.Kind, variance.Name, $"Loss.{string.Join(" or Loss.", owners)}"));
        }

        return !context.HasErrors;
    }
}
