using Autoencoders.Generator.Columns;
using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Planning;

/// <summary><c>[Autoencoder(784, 128, 32)]</c> as the layer attributes that it stands for.</summary>
internal static class Shorthand
{
    private const string Input = "Input";

    /// <summary>The layers on the input of a network, in the short and the long form.</summary>
    private static readonly string[] s_besideSizes = ["Corruption", "Condition"];

    /// <summary>
    /// The layer attributes of a network without its heads and columns, written or stood for; null where both are there, or too few sizes.
    /// </summary>
    public static IReadOnlyList<AttributeModel>? Expand(NetworkModel network, TablePlan? table, PlanningContext context)
    {
        AttributeModel[] written =
            [.. network.Layers.Where(attribute => attribute.Kind != WrittenHead.Attribute && !ColumnCatalog.Declares(attribute))];
        ArgumentModel[] sizes = [.. network.Options.Arguments.Where(argument => argument.Name == "sizes")];
        if (sizes.Length == 0)
            return table is null || written.Length == 0 || written.Any(attribute => attribute.Kind == Input) ? written : [InputOf(table), .. written];
        AttributeModel[] layers = [.. written.Where(attribute => !s_besideSizes.Contains(attribute.Kind))];
        if (layers.Length > 0)
        {
            context.Report(NetworkDiagnostics.SizesAndLayers(layers[0].Anchor, sizes.Length, layers.Length));
            return null;
        }

        if (sizes.Length == 1)
        {
            int input = sizes[0].Value is int size && size > 1 ? size : 2;
            context.Report(NetworkDiagnostics.TooFewSizes(sizes[0].Anchor, sizes.Length, input, Math.Max(1, input / 8)));
            return null;
        }

        AttributeModel[] stoodFor = [.. sizes.Select((size, place) => Layer(size, place, sizes.Length))];
        return [stoodFor[0], .. written, .. stoodFor.Skip(1)];
    }

    /// <summary>The input that columns tell.</summary>
    private static AttributeModel InputOf(TablePlan table) => new(
        Input, Anchor.Class, new EquatableArray<ArgumentModel>([new("length", table.Count, $"{table.Count}", Anchor.Class)]));

    private static AttributeModel Layer(ArgumentModel size, int place, int count)
    {
        (string kind, string parameter) = place == 0 ? (Input, "length") : (place == count - 1 ? "Code" : "Dense", "units");
        return new AttributeModel(kind, size.Anchor, new EquatableArray<ArgumentModel>([size with { Name = parameter }]));
    }
}
