using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Columns;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Losses;
using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Planning;

/// <summary>A head as it is declared: by an attribute of its own, or by the last layer and the loss of the network.</summary>
/// <param name="Written">The attribute; null for the only head of an output without such attributes.</param>
/// <param name="Number">Its place among all heads, from 1.</param>
/// <param name="Start">The first of its columns.</param>
/// <param name="Shape">The shape of all of them.</param>
/// <param name="Activation">The activation from pre-activations to outputs.</param>
/// <param name="Loss">The error of its columns.</param>
/// <param name="Weight">The factor of that error.</param>
internal sealed record WrittenHead(
    AttributeModel? Written, int Number, int Start, Shape Shape, ActivationKind Activation, LossKind Loss, float Weight = 1f)
{
    /// <summary>The attribute that declares a head.</summary>
    public const string Attribute = "Head";

    /// <summary>The columns of a table that it gives; null for other heads.</summary>
    public ColumnGroup? Columns { get; private init; }

    /// <summary>True if the output of a network is divided by attributes.</summary>
    public static bool AreIn(NetworkModel network) => network.Layers.Any(attribute => attribute.Kind == Attribute);

    /// <summary>All heads, in the order of their columns; null where an argument is wrong, which is reported.</summary>
    public static IReadOnlyList<WrittenHead>? Read(
        NetworkModel network, LayerSequence sequence, LossKind loss, PlanningContext context)
    {
        if (sequence.Table is { } table)
        {
            AttributeModel[] declared = [.. network.Layers.Where(ColumnCatalog.Declares)];
            return [.. table.Groups.Select((group, place) => Of(group, place + 1, declared[Math.Min(place, declared.Length - 1)]))];
        }

        if (!AreIn(network))
        {
            LayerStep last = sequence.Steps[sequence.Steps.Count - 1];
            return [new WrittenHead(null, 1, 0, last.Layer.Output, last.Activation, loss)];
        }

        List<WrittenHead> heads = [];
        int start = 0;
        foreach (AttributeModel written in network.Layers.Where(attribute => attribute.Kind == Attribute))
        {
            WrittenHead head = Read(written, heads.Count + 1, start, context);
            heads.Add(head);
            start = (int)Math.Min(int.MaxValue, (long)start + head.Shape.Length);
        }

        return context.HasErrors ? null : heads;
    }

    /// <summary>The place in the source where the loss is chosen.</summary>
    public Anchor LossAnchor(NetworkModel network) => Written is null
        ? network.Options.Find("Loss")?.Anchor ?? network.Options.Anchor
        : (Written.Find("loss") ?? Written.Find("Loss") ?? Written.Arguments.FirstOrDefault())?.Anchor ?? Written.Anchor;

    /// <summary>The same with every decision made.</summary>
    /// <param name="code">The layer that makes the code.</param>
    /// <param name="skipsMissing">Whether the loss leaves out values that are missing.</param>
    public HeadPlan Plan(ILayer code, bool skipsMissing) => HeadPlan.Of(
        Start, Shape, Activation, skipsMissing && Columns is null ? Loss.OverPresent() : Loss, PlannedWeight, code) with
    {
        IsDeclared = Written is not null,
        Columns = Columns,
    };

    /// <summary>The factor of the error of columns makes that of each as large as those of others; it is a mean over them all.</summary>
    private float PlannedWeight => Columns is null ? Weight : (float)(Weight * Columns.Columns.Balance * Columns.Count);

    private static WrittenHead Of(ColumnGroup group, int number, AttributeModel written) => new(
        written,
        number,
        group.OutputStart,
        Shape.Vector(group.Columns.Outputs),
        group.Columns.Activation,
        group.Columns.Loss,
        group.Columns.Weight)
    {
        Columns = group,
    };

    private static WrittenHead Read(AttributeModel written, int number, int start, PlanningContext context)
    {
        int columns = context.ReadWhole(written, "columns", 1, count => count >= 1, "1 or more");
        ActivationKind? activation = context.ReadActivation(written, "activation", Identity.Kind);
        if (activation is not null)
            context.RequireParametersToCount(written, activation);
        LossKind loss = context.ReadLoss(written.Find("loss"), MeanSquaredError.Kind);
        float weight = context.ReadNumber(written, "Weight", 1f, factor => factor > 0, "above 0");
        return new WrittenHead(written, number, start, Shape.Vector(Math.Max(1, columns)), activation ?? Identity.Kind, loss, weight);
    }
}
