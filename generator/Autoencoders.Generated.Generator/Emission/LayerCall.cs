using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Losses;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Emission;

/// <summary>Prints the calls of a layer's methods and of the passes that follow them.</summary>
internal static class LayerCall
{
    /// <summary>A number of rows times a width that is a constant.</summary>
    public static string Times(string rows, int width) => width == 1 ? rows : rows == "1" ? $"{width}" : $"{rows} * {width}";

    /// <summary>The factor of the derivatives of a term of the loss: the loss is a mean over all rows.</summary>
    public static string TermScale(float weight) => $"{SourceWriter.Literal(weight)} * workspace.Annealing / workspace.Rows";

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
        bool isSample = rows is null && layer.Operator.HasSampleMethod;
        string[] operands =
        [
            .. layer.Operator.ForwardOperands
                .Select(operand => operand == Operand.Skipped ? $"ref {values[layer.Skips]}" : $"ref {operand}"),
            $"ref {source}",
            $"ref {target}",
        ];
        writer.Call(
            $"{layer.Name}{(isSample ? "" : "Rows")}{layer.TypeArgument(wanted)}", isSample ? operands : [.. operands, rows ?? "1"]);
    }

    /// <summary>From mean losses to the negative logarithms of likelihoods, in place: those of the values that are there.</summary>
    public static void Likelihood(
        SourceWriter writer, NetworkPlan plan, LikelihoodScale scale, string losses, string targets, string rows)
    {
        int columns = plan.Last.Outputs;
        if (plan.AcceptsMissing && scale.Constant != 0f)
        {
            writer.Call(
                "LikelihoodScale.ApplyToPresent",
                $"ref {losses}",
                $"ref {targets}",
                rows,
                $"{columns}",
                SourceWriter.Literal(scale.Factor),
                SourceWriter.Literal(scale.Constant / columns));
            return;
        }

        writer.Call(
            "LikelihoodScale.Apply",
            $"ref {losses}",
            rows,
            SourceWriter.Literal(scale.Factor),
            SourceWriter.Literal(scale.Constant));
    }

    /// <summary>An activation that looks at all channels of a position, in place or from one place to another.</summary>
    public static void Rowwise(SourceWriter writer, LayerPlan layer, string source, string target, string rows)
    {
        Shape shape = layer.Operator.Output;
        writer.Call(
            $"{layer.Activation.Name}.Forward", $"ref {source}", $"ref {target}", Times(rows, shape.Positions), $"{shape.Channels}");
    }
}
