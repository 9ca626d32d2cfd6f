using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Emission;

/// <summary>Prints the operations of a training step that contract the encoder.</summary>
/// <param name="writer">Where to.</param>
/// <param name="plan">The network.</param>
/// <param name="contraction">How it is contracted.</param>
/// <param name="rows">The variable with the number of rows.</param>
/// <param name="firstRow">The first of these rows in the mini-batch.</param>
internal sealed class ContractionEmitter(
    SourceWriter writer, NetworkPlan plan, ContractionPlan contraction, string rows, string firstRow)
{
    /// <summary>Each probe of a row is a row to the layers that carry it.</summary>
    private string TangentRows => LayerCall.Times(rows, contraction.Probes);

    private string Norms => OperationEmitter.Place("statistics", contraction.NormsOffset);

    public void Emit(TrainingOperation operation)
    {
        LayerPlan layer = plan.Layers[operation.Layer - 1];
        switch (operation.Verb)
        {
            case TrainingVerb.Norms:
                writer.Call($"{layer.Name}Norms", "ref parameters", Norms, "part", "parts");
                break;
            case TrainingVerb.Directions:
                Directions();
                break;
            case TrainingVerb.Tangents:
                Tangents(layer);
                break;
            case TrainingVerb.Contract:
                Contract(layer);
                break;
            case TrainingVerb.TangentDeltas:
                TangentDeltas(layer, operation.Other);
                break;
            case TrainingVerb.AccumulateTangents:
                Accumulate(layer, operation.Other);
                break;
            case TrainingVerb.ContractionGradients:
                Gradients(layer);
                break;
        }
    }

    private void Directions()
    {
        int width = contraction.Directions!.Width;
        writer.Lines("", "// Contraction: random directions go through the encoder as tangents, and their derivatives back.");
        writer.Call(
            "RandomSigns.Fill",
            $"ref {contraction.Directions.Name}",
            LayerCall.Times(firstRow, width),
            LayerCall.Times(rows, width),
            $"workspace.NoiseKey({contraction.Last})");
    }

    private void Tangents(LayerPlan layer)
    {
        TangentPlan tangents = contraction.Of(layer.Number);
        writer.Call(
            $"{layer.Name}Tangents",
            [
                .. ((ITangent)layer.Operator).TangentOperands.Select(name => Operand(layer, name)),
                $"ref {contraction.Before(layer.Number).Name}",
                $"ref {tangents.Sums.Name}",
                TangentRows,
            ]);
        if (layer.Activation != Identity.Kind)
        {
            writer.Call(
                $"Tangents.Forward<{layer.Activation.Name}>",
                $"ref {layer.Kept!.Name}",
                $"ref {tangents.Sums.Name}",
                $"ref {tangents.Output.Name}",
                rows,
                $"{contraction.Probes}",
                $"{layer.Outputs}");
        }
    }

    private void Contract(LayerPlan code)
    {
        string term = $"ref {plan.Terms.Last().Variable}", scale = LayerCall.TermScale(contraction.Weight);
        if (contraction.IsExact)
        {
            writer.Lines("", "// Contraction: the norm of the Jacobian, from the norms of weights.");
            writer.Call(
                $"ExactContraction.AddDeltas<{code.Activation.Name}>",
                $"ref {code.Kept!.Name}",
                Norms,
                $"ref {code.Memory.Deltas!.Name}",
                term,
                scale,
                rows,
                $"{code.Outputs}");
        }
        else
        {
            TangentPlan tangents = contraction.Of(code.Number);
            writer.Call(
                "Tangents.Square",
                $"ref {tangents.Output.Name}",
                $"ref {tangents.Deltas!.Name}",
                term,
                scale,
                rows,
                $"{contraction.Probes}",
                $"{code.Outputs}");
        }
    }

    private void TangentDeltas(LayerPlan layer, int before)
    {
        TangentPlan tangents = contraction.Of(layer.Number);
        if (layer.Activation != Identity.Kind)
        {
            writer.Call(
                $"Tangents.Backward<{layer.Activation.Name}>",
                $"ref {layer.Kept!.Name}",
                $"ref {tangents.Sums.Name}",
                $"ref {tangents.Deltas!.Name}",
                $"ref {layer.Memory.Deltas!.Name}",
                rows,
                $"{contraction.Probes}",
                $"{layer.Outputs}");
        }

        if (before == 0)
            return;
        writer.Call(
            $"{layer.Name}TangentDeltas",
            [
                .. layer.Operator.BackwardOperands.Select(name => Operand(layer, name)),
                $"ref {tangents.Deltas!.Name}",
                $"ref {contraction.Of(before).Deltas!.Name}",
                TangentRows,
            ]);
    }

    private void Gradients(LayerPlan layer)
    {
        if (contraction.IsExact)
        {
            writer.Call(
                $"{layer.Name}ContractionGradients",
                "ref parameters",
                $"ref {layer.Kept!.Name}",
                "ref gradients",
                LayerCall.TermScale(contraction.Weight),
                rows,
                "part",
                "parts");
        }
        else
        {
            writer.Call(
                $"{layer.Name}TangentGradients",
                $"ref {contraction.Before(layer.Number).Name}",
                $"ref {contraction.Of(layer.Number).Deltas!.Name}",
                "ref gradients",
                TangentRows,
                "part",
                "parts");
        }
    }

    /// <summary>Deltas of tangents at the end of a residual span, added to those at its start.</summary>
    private void Accumulate(LayerPlan start, int end) => writer.Call(
        "Addition.Accumulate",
        $"ref {contraction.Of(end).Deltas!.Name}",
        $"ref {contraction.Of(start.Number).Deltas!.Name}",
        LayerCall.Times(TangentRows, start.Outputs));

    private string Operand(LayerPlan layer, string name) => name switch
    {
        Layers.Operand.Transposed => OperationEmitter.Place("transposed", layer.Memory.TransposedOffset),
        Layers.Operand.Skipped => $"ref {contraction.Before(layer.Skips + 1).Name}",
        _ => $"ref {name}",
    };
}
