using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Losses;
using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Planning;

/// <summary>The rules of a network whose first layer gathers weights for sparse rows.</summary>
internal static class GatherRules
{
    public static bool Hold(
        NetworkModel network, LayerSequence sequence, IReadOnlyList<WrittenHead> heads, PlanningContext context)
    {
        if (!sequence.Steps[0].Layer.Is(LayerTraits.Gathers))
            return true;

        if (network.Layers.FirstOrDefault(attribute => attribute.Kind == ConditionLayer.Attribute) is { } condition)
            Refuse(condition.Anchor, "[Condition]");
        if (heads[0].Written is { } head)
            Refuse(head.Anchor, "[Head]");
        else if (heads[0].Loss.SparseKernel is null)
            ReportLoss(network, heads[0], context);
        if (sequence.Steps.Skip(1).FirstOrDefault(step => step.Reads.Any(value => value.IsInput)) is { } reader)
            Refuse(reader.Written?.Anchor ?? network.Options.Anchor, "A connection that begins at the input");
        else if (sequence.PassesCode)
            Refuse(network.Options.Anchor, "A decoder that reads the encoder past the code");
        return !context.HasErrors;

        void Refuse(Anchor anchor, string what) => context.Report(GatherDiagnostics.NotWithSparseRows(anchor, what));
    }

    private static void ReportLoss(NetworkModel network, WrittenHead head, PlanningContext context)
    {
        LossKind fitting = LossCatalog.All.First(kind => kind.SparseKernel is not null);
        string cure = $"Loss = Loss.{fitting.Name} and Activation.{fitting.SuggestedOutput!.Member} as the activation of the output";
        context.Report(GatherDiagnostics.LossNotMultinomial(head.LossAnchor(network), head.Loss.Name, cure));
    }
}
