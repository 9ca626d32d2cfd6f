using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Losses;
using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Planning;

/// <summary>The treatment of missing values, and the rules of a network whose samples may lack values.</summary>
internal static class MissingRules
{
    private const string Option = "Missing", Reject = "Reject", Masked = "Masked";

    /// <summary>The members of the <c>Missing</c> enum.</summary>
    public static IReadOnlyList<string> Members { get; } = [Reject, Masked];

    /// <summary>The layer that stands before all others where values may be missing; null where they may not.</summary>
    public static ILayer? FirstLayer(NetworkModel network, Shape input, PlanningContext context) =>
        context.ReadMember(network.Options.Find(Option), Option, Members, Reject) == Masked ? new MissingMaskLayer(input) : null;

    /// <summary>A loss that looks at several values together can't leave one of them out.</summary>
    public static bool Hold(
        NetworkModel network, LayerSequence sequence, IReadOnlyList<WrittenHead> heads, PlanningContext context)
    {
        if (!sequence.AcceptsMissing || sequence.Table is not null || heads.FirstOrDefault(head => !head.Loss.Kernel.IsElementwise) is not { Loss: var loss })
            return true;
        IEnumerable<string> fitting = LossCatalog.All.Where(kind => kind.Kernel.IsElementwise).Select(kind => kind.Name);
        context.Report(MissingDiagnostics.LossNotElementwise(network.Options.Find(Option)!.Anchor, loss.Name, fitting));
        return false;
    }
}
