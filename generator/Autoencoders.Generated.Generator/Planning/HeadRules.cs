using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Planning;

/// <summary>The rules of the output: its heads cover all columns, and each has an activation that its loss is defined for.</summary>
internal static class HeadRules
{
    private const string Without = "an output without [Head]";

    public static bool Hold(
        NetworkModel network, LayerSequence sequence, IReadOnlyList<WrittenHead> heads, PlanningContext context)
    {
        LayerStep last = sequence.Steps[sequence.Steps.Count - 1];
        if (sequence.Table is not null)
            return true;
        if (heads[0].Written is null)
            FitsLoss(network, last, heads[0], context);
        else
            Fit(network, last, heads, context);
        return !context.HasErrors;
    }

    private static void Fit(NetworkModel network, LayerStep last, IReadOnlyList<WrittenHead> heads, PlanningContext context)
    {
        Refuse(network.Options, "Loss");
        Refuse(network.Options, "Output");
        if (last is { Written: { } layer } && last.Activation != Identity.Kind)
            Refuse(layer, "activation");
        CoverOutput(heads, last.Layer.Output.Length, context);
        foreach (WrittenHead head in heads)
            FitsLoss(head, context);

        void Refuse(AttributeModel written, string name)
        {
            if (written.Find(name) is { } argument)
                context.Report(LayerDiagnostics.ArgumentWithoutEffect(argument.Anchor, written.Kind, name, Without));
        }
    }

    private static void CoverOutput(IReadOnlyList<WrittenHead> heads, int output, PlanningContext context)
    {
        WrittenHead last = heads[heads.Count - 1];
        long columns = heads.Sum(head => (long)head.Shape.Length), wanted = output - columns + last.Shape.Length;
        if (columns == output)
            return;
        Anchor anchor = last.Written!.Find("columns")!.Anchor;
        context.Report(wanted > 0
            ? HeadDiagnostics.OtherColumns(anchor, columns, output, $"write {wanted} instead of {last.Shape.Length} in the last [Head]")
                with { Fix = new FixInfo(anchor, $"{wanted}") }
            : HeadDiagnostics.OtherColumns(anchor, columns, output, $"remove {columns - output} columns"));
    }

    private static void FitsLoss(WrittenHead head, PlanningContext context)
    {
        if (head.Loss.Fits(head.Activation) || head.Loss.SuggestedOutput is not { } fitting)
            return;
        (Anchor anchor, string cure) = (head.Written!.Find("activation")!.Anchor, $"Activation.{fitting.Member}");
        context.Report(
            NetworkDiagnostics.LossDoesNotFitOutput(
                anchor, head.Loss.Name, head.Loss.OutputRange, $"head {head.Number}", head.Activation.Member, cure)
            with { Fix = new FixInfo(anchor, fitting.Member) });
    }

    private static void FitsLoss(NetworkModel network, LayerStep last, WrittenHead head, PlanningContext context)
    {
        if (head.Loss.Fits(last.Activation) || head.Loss.SuggestedOutput is not { } fitting)
            return;

        ArgumentModel? named = last.Written is null ? network.Options.Find("Output") : last.Written.Find("activation");
        Anchor anchor = (named ?? network.Options.Find("Loss"))?.Anchor ?? network.Options.Anchor;
        string cure = !last.Layer.Is(LayerTraits.Activates) ? $"a last layer with Activation.{fitting.Member}"
            : last.Written is null ? $"Output = Activation.{fitting.Member}" : $"Activation.{fitting.Member} in the last layer";
        FixInfo? fix = !last.Layer.Is(LayerTraits.Activates) ? null
            : named is not null ? new FixInfo(named.Anchor, fitting.Member)
            : last.Written is null ? new FixInfo(network.Options.Anchor, fitting.Member, "Output = ")
            : new FixInfo(last.Written.Anchor, fitting.Member, "activation: ");
        context.Report(
            NetworkDiagnostics.LossDoesNotFitOutput(
                anchor, head.Loss.Name, head.Loss.OutputRange, "the last layer", last.Activation.Member, cure) with { Fix = fix });
    }
}
