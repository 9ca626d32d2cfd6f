using Autoencoders.Generator.Codes;
using Autoencoders.Generator.Columns;
using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Planning;

/// <summary>
/// The substitute for a network with errors: one of the smallest size with the same members, so that the code that uses them compiles and
/// the mistake is the only error. It can't be made: its constructor throws the mistake.
/// </summary>
internal static class RefusedNetwork
{
    /// <summary>
    /// The stand-in for a network that has a mistake; null where it has a combination of members that no network has.
    /// </summary>
    public static NetworkPlan? Of(NetworkModel network, DiagnosticInfo mistake) => Of(network, mistake.Message);

    /// <summary>The same with the reason as text.</summary>
    public static NetworkPlan? Of(NetworkModel network, string reason)
    {
        CodeKind? kind = CodeCatalog.All.FirstOrDefault(kind => kind.Smallest is not null && Has(network, kind.Attribute));
        AttributeModel code = kind is null ? Attribute("Code", ("units", 1)) : Attribute(kind.Attribute, kind.Smallest!.Value);
        AttributeModel[] columns = network.Layers.Any(ColumnCatalog.Declares) ? [Attribute(NumericColumns.Row.Attribute, ("count", 1))] : [];
        AttributeModel[] condition = Has(network, "Condition") ? [Attribute("Condition", ("length", 1))] : [];
        NetworkModel smallest = network with
        {
            Options = Attribute(network.Options.Kind) with
            {
                Arguments = network.Options.Arguments.Where(argument => argument.Name == "Training").ToEquatableArray(),
            },
            Exports = null,
            Row = null,
            Layers = new([Attribute("Input", ("length", 1)), .. columns, .. condition, Attribute("Dense", ("units", 1)), code]),
        };
        NetworkPlan? plan = NetworkPlanner.Plan(smallest, new PlanningContext())
            ?? NetworkPlanner.Plan(smallest with { Stacked = null }, new PlanningContext());
        return plan is null ? null : plan with
        {
            Refusal = reason,
            Frozen = FrozenRules.StandIn(network),
            Table = plan.Table is { } table ? table with { Row = StandIn(network.Row) } : null,
        };
    }

    /// <summary>A type whose rows generated code sees, without its properties.</summary>
    private static RowModel? StandIn(RowModel? row) => row is { Refusal: null } ? row with { Properties = [] } : null;

    private static bool Has(NetworkModel network, string kind) => network.Layers.Any(layer => layer.Kind == kind);

    private static AttributeModel Attribute(string kind, params (string Name, int Value)[] arguments) => new(
        kind,
        Anchor.Class,
        arguments.Select(argument => new ArgumentModel(argument.Name, argument.Value, $"{argument.Value}", Anchor.Class))
            .ToEquatableArray());
}
