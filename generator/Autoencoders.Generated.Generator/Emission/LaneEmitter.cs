using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Operations;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Emission;

/// <summary>Prints batches of narrow dense layers, whose values between layers lie with the rows in the lanes of registers.</summary>
internal static class LaneEmitter
{
    private const string Rows = "RowLanes.Count";

    /// <summary>The value of that constant of the library.</summary>
    private const int Count = 32;

    /// <summary>Opens a loop over as many rows as there are lanes, from <c>row</c> on <c>count</c> of them.</summary>
    public static SourceWriter.Block OpenBlocks(SourceWriter writer, LayerPlan[] layers)
    {
        SourceWriter.Block block = writer.Open($"for (nint row = 0; row < rows; row += {Rows})");
        writer.Line($"nint count = Math.Min({Rows}, rows - row);");
        writer.Line($"bool inLanes = count >= {LaneRule.LeastRows(layers)};");
        return block;
    }

    /// <summary>The memory for the lanes of the first layer's inputs and of all outputs, and for values of other names.</summary>
    public static void EmitBuffers(SourceWriter writer, LayerPlan[] layers, params (string Name, int Width)[] others) => BufferEmitter.Emit(
        writer,
        [("lanes", layers[0].Inputs), .. layers.Select(layer => (layer.Variable + "Lanes", layer.Outputs)), .. others],
        Rows,
        Count);

    /// <summary>Runs the layers from rows to rows; the last one stops before its activation where the loss includes it.</summary>
    public static void EmitCalls(
        SourceWriter writer, NetworkPlan plan, LayerPlan[] layers, string source, string target, bool endsInLoss)
    {
        int inputs = layers[0].Inputs;
        writer.Line($"RowLanes.Load(ref {source}, {inputs}, {inputs}, ref lanes, count, inLanes);");
        string before = "lanes";
        foreach (LayerPlan layer in layers)
        {
            ActivationKind activation = endsInLoss && layer.FeedsLoss ? Identity.Kind : layer.InferenceActivation;
            writer.Call(
                $"RowLanes.Multiply<AddBiasThen<{activation.Name}>>",
                $"ref {before}",
                $"ref {layer.Inference.Weights.In("parameters")}",
                $"ref {layer.Inference.Bias.In("parameters")}",
                $"ref {layer.Variable}Lanes",
                $"{layer.Inputs}",
                $"{layer.Outputs}",
                "count",
                "inLanes");
            before = layer.Variable + "Lanes";
        }

        LayerPlan last = layers[layers.Length - 1];
        string stored = !endsInLoss && plan.GivesColumns(last) ? OutputCall.Sums : target;
        writer.Line($"RowLanes.Store(ref {before}, ref {stored}, {last.Outputs}, {last.Outputs}, count, inLanes);");
        if (stored != target)
            OutputCall.Columns(writer, target, "count");
        else if (!endsInLoss && last.Number == plan.Decoder.Last().Number)
            OutputCall.Activations(writer, plan, target, "count");
    }
}
