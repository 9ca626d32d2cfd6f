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
    /// <param name="sources">The names of the values that it reads.</param>
    /// <param name="target">What it writes.</param>
    /// <param name="rows">The number of rows; null for one sample.</param>
    /// <param name="wanted">The activation.</param>
    public static void Infer(
        SourceWriter writer,
        LayerPlan layer,
        string[] sources,
        string target,
        string? rows,
        ActivationKind wanted)
    {
        Pass pass = (rows is null ? layer.Find(PassKind.Sample) : null) ?? layer.Pass(PassKind.Forward);
        pass.Call(
            writer,
            layer,
            wanted,
            (Operand.Inputs, $"ref {sources[0]}"),
            (Operand.Sample, $"ref {sources[0]}"),
            (Operand.Results, $"ref {target}"),
            (Operand.Result, $"ref {target}"),
            (Operand.Skipped, $"ref {sources[sources.Length - 1]}"),
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
