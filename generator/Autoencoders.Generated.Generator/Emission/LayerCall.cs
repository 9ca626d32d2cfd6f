using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Losses;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Emission;

/// <summary>Prints the calls of a layer's methods and of the passes that follow them.</summary>
internal static class LayerCall
{
    /// <summary>The forward call when the network is not trained.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="values">The names of what layers gave, by their numbers.</param>
    /// <param name="source">What the layer reads.</param>
    /// <param name="target">What it writes.</param>
    /// <param name="rows">The number of rows; null for one sample.</param>
    /// <param name="wanted">The activation.</param>
    public static void Infer(
        SourceWriter writer,
        LayerPlan layer,
        IReadOnlyDictionary<int, string> values,
        string source,
        string target,
        string? rows,
        ActivationKind wanted)
    {
        Pass pass = (rows is null ? layer.Find(PassKind.Sample) : null) ?? layer.Pass(PassKind.Forward);
        pass.Call(
            writer,
            layer,
            wanted,
            (Operand.Inputs, $"ref {source}"),
            (Operand.Sample, $"ref {source}"),
            (Operand.Results, $"ref {target}"),
            (Operand.Result, $"ref {target}"),
            (Operand.Skipped, layer.Skips < 0 ? "" : $"ref {values[layer.Skips]}"),
            (Operand.Rows, rows ?? "1"));
    }

    /// <summary>An activation that looks at all channels of a position, in place or from one place to another.</summary>
    public static void Rowwise(SourceWriter writer, LayerPlan layer, string source, string target, string rows)
    {
        Shape shape = layer.Operator.Output;
        writer.Call(
            $"{layer.Activation.Name}.Forward",
            $"ref {source}",
            $"ref {target}",
            Expression.Times(rows, shape.Positions),
            $"{shape.Channels}");
    }
}
