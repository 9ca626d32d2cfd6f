using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Graph;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Operations;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Emission;

/// <summary>Prints the calls of some layers in their order; the last one stops before its activation where the loss includes it.</summary>
internal static class LayerCalls
{
    public static void Emit(
        SourceWriter writer, NetworkPlan plan, LayerPlan[] layers, string source, string target, string? rows, bool endsInLoss)
    {
        Dictionary<Value, string> names = new() { [plan.ValueInInference(layers[0].Source)] = source };
        foreach (LayerPlan layer in layers)
        {
            bool isLast = layer == layers[layers.Length - 1], givesColumns = isLast && !endsInLoss && plan.GivesColumns(layer);
            string output = givesColumns ? OutputCall.Sums : isLast ? target : layer.Variable;
            bool stops = endsInLoss && layer.FeedsLoss;
            string[] sources = [.. layer.Reads.Select(value => names[plan.ValueInInference(value)])];
            LayerCall.Infer(writer, layer, sources, output, rows, stops ? Identity.Kind : layer.InferenceActivation);
            if (layer.Activation.IsRowwise && !(stops && !plan.OnlyHead.ActivatesFirst))
                LayerCall.Rowwise(writer, layer, output, output, rows ?? "1");
            names[layer.Writes] = output;
        }

        LayerPlan last = layers[layers.Length - 1];
        if (endsInLoss || last.Number != plan.Decoder.Last().Number)
            return;
        if (plan.GivesColumns(last))
            OutputCall.Columns(writer, target, rows ?? "1");
        else
            OutputCall.Activations(writer, plan, target, rows ?? "1");
    }
}
