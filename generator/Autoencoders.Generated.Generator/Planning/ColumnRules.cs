using Autoencoders.Generator.Columns;
using Autoencoders.Generator.Corruption;
using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Planning;

/// <summary>The rules of a network that reads the columns of a table.</summary>
internal static class ColumnRules
{
    private const string Without = "a network without declared columns";

    /// <summary>True if the input is as many values as there are columns.</summary>
    public static bool FillInput(AttributeModel written, Shape input, TablePlan? table, PlanningContext context)
    {
        if (table is null || input == Shape.Vector(table.Count))
            return true;
        ArgumentModel? size = input.IsVector ? written.Arguments.FirstOrDefault(argument => argument.Value is int) : null;
        Anchor anchor = size?.Anchor ?? written.Anchor;
        context.Report(ColumnDiagnostics.DoNotFillInput(anchor, table.Count, $"{input}") with
        {
            Fix = size is null ? null : new FixInfo(anchor, $"{table.Count}"),
        });
        return false;
    }

    /// <summary>True if nothing stands beside the columns that has no meaning there.</summary>
    public static bool Hold(NetworkModel network, LayerSequence sequence, PlanningContext context)
    {
        if (sequence.Table is null)
            return true;
        foreach (string option in new[] { "Loss", "Output", "Missing" })
            Refuse(network.Options, option);
        LayerStep last = sequence.Steps[sequence.Steps.Count - 1];
        if (last is { Written: { } layer } && last.Activation != Activations.Identity.Kind)
            Refuse(layer, "activation");
        if (network.Layers.FirstOrDefault(attribute => attribute.Kind == WrittenHead.Attribute) is { } head)
            context.Report(ColumnDiagnostics.Beside(head.Anchor, head.Kind, "each column has a head of its own"));
        if (network.Layers.FirstOrDefault(attribute => attribute.Kind == CorruptionLayer.Kind.Attribute) is { } noise)
            context.Report(ColumnDiagnostics.Beside(noise.Anchor, noise.Kind, "noise would make other categories of their indices"));
        return !context.HasErrors;

        void Refuse(AttributeModel written, string name)
        {
            if (written.Find(name) is { } argument)
                context.Report(LayerDiagnostics.ArgumentWithoutEffect(argument.Anchor, written.Kind, argument.Name, Without));
        }
    }

    /// <summary>The mistake of a last layer that gives more or less than the columns need.</summary>
    public static DiagnosticInfo EndsElsewhere(Anchor anchor, LayerSequence sequence, LayerStep last)
    {
        int wanted = sequence.Wanted.Length;
        Shape output = last.Layer.Output;
        string cure = output.IsVector
            ? $"write {wanted} instead of {output.Length} or add [Dense({wanted})] as the last layer"
            : $"add [Dense({wanted})] as the last layer";
        return ColumnDiagnostics.EndsElsewhere(anchor, sequence.Steps.Count, $"{output}", wanted, cure);
    }
}
