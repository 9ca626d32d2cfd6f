using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Emission;

/// <summary>Prints single operations of a training step.</summary>
/// <param name="writer">Where to.</param>
/// <param name="plan">The network.</param>
/// <param name="rows">The variable with the number of rows.</param>
/// <param name="firstRow">The first of these rows in the mini-batch.</param>
internal sealed class OperationEmitter(SourceWriter writer, NetworkPlan plan, string rows, string firstRow)
{
    public void Emit(TrainingOperation operation)
    {
        LayerPlan layer = plan.Layers[operation.Layer - 1];
        switch (operation.Verb)
        {
            case TrainingVerb.Transpose:
                writer.Call($"Transpose{layer.Name}", "ref parameters", Transposed(layer), "part", "parts");
                break;
            case TrainingVerb.Encode:
                writer.Call($"EncodeTo{plan.Level!.Name}", "ref parameters", "ref sample", "ref input", rows);
                break;
            case TrainingVerb.Forward:
                Forward(layer);
                break;
            case TrainingVerb.Moments:
                writer.Call($"{layer.Name}Moments", Input(layer), Ref(layer.Memory.Moments), rows);
                break;
            case TrainingVerb.Statistics:
                string measured = layer.Operator is IBatchStatistics ? Ref(layer.Memory.Moments) : Input(layer);
                writer.Call($"{layer.Name}Statistics", measured, Statistics(layer), rows, "part", "parts");
                break;
            case TrainingVerb.Loss:
                Loss(layer);
                break;
            case TrainingVerb.Sums:
                writer.Call(
                    $"{layer.Name}Sums", Statistics(layer), Input(layer), Ref(layer.Memory.Deltas), Ref(layer.Memory.Moments), rows);
                break;
            case TrainingVerb.InputDeltas:
                InputDeltas(layer, plan.Layers[operation.Other - 1]);
                break;
            case TrainingVerb.Accumulate:
                ValuePlan? end = plan.Layers[operation.Other - 1].Memory.Deltas;
                writer.Call("Addition.Accumulate", Ref(end), Ref(layer.Memory.Deltas), LayerCall.Times(rows, layer.Outputs));
                break;
            case TrainingVerb.Derivative:
                Derivative(layer);
                break;
            case TrainingVerb.Gradients:
                Gradients(layer);
                break;
            case TrainingVerb.Penalty:
                Penalty(layer);
                break;
            case TrainingVerb.CountUse:
                writer.Call($"{layer.Name}Use", Ref(layer.Memory.Record ?? layer.Memory.Output), rows, "workspace.CodeUse");
                break;
            case TrainingVerb.Update:
                string[] operands = [.. ((IRunning)layer.Operator).UpdateOperands.Select(name => Operand(layer, name))];
                writer.Call($"{layer.Name}Update", ["ref state", .. operands, rows]);
                break;
            default:
                new ContractionEmitter(writer, plan, plan.Contraction!, rows, firstRow).Emit(operation);
                break;
        }
    }

    private void Forward(LayerPlan layer)
    {
        bool isLast = layer == plan.Last;
        ValuePlan output = isLast ? layer.Memory.Deltas! : layer.Memory.Output!, target = layer.Memory.Sums ?? output;
        ActivationKind wanted = isLast || layer.Memory.Sums is not null ? Identity.Kind : layer.Activation;
        string method = layer.Operator is ITrainsApart ? "Training" : "Rows";
        EquatableArray<string> operands = layer.Operator is ITrainsApart apart ? apart.TrainingOperands : layer.Operator.ForwardOperands;
        writer.Call(
            $"{layer.Name}{method}{layer.TypeArgument(wanted)}",
            [.. operands.Select(name => Operand(layer, name)), Input(layer), Ref(target), .. Rows(layer)]);

        if (layer.Memory.Sums is not null)
        {
            writer.Call(
                $"ActivationPass.Forward<{layer.Activation.Name}>", Ref(target), Ref(output), LayerCall.Times(rows, layer.Outputs));
        }

        if (!layer.Activation.IsRowwise || (isLast && plan.LossActivation == layer.Activation))
            return;
        if (isLast)
            LayerCall.Rowwise(writer, layer, output.Name, layer.Memory.Output!.Name, rows);
        LayerCall.Rowwise(writer, layer, output.Name, output.Name, rows);
    }

    private void Loss(LayerPlan last)
    {
        string deltas = last.Memory.Deltas!.Name;
        int terms = plan.Loss.Terms(last.Operator.Output);
        string scale = plan.Likelihood is { } of
            ? $"{SourceWriter.Literal(of.Factor / terms)} / workspace.Rows"
            : $"1f / ({terms}f * workspace.Rows)";
        writer.Lines(
            "",
            "// The gradient of the mean over the mini-batch.",
            $"float scale = {scale};",
            plan.TrainingLoss.DeltasCall(deltas, "input", "losses", rows, last.Operator.Output, plan.LossActivation, "scale") + ";");
        if (plan.Likelihood is { } likelihood)
            LayerCall.Likelihood(writer, plan, likelihood, "losses", "input", rows);
        if (last.Activation.IsRowwise && plan.LossActivation != last.Activation)
            Derivative(last);
        if (plan.Layers.Count > 1)
            writer.Lines("", "// Backward.");
    }

    private void InputDeltas(LayerPlan layer, LayerPlan before)
    {
        string[] allRows = layer.Operator is IBatchStatistics ? ["workspace.Rows"] : [];
        string[] kept = layer.InputDerivative is null ? [] : [Ref(before.Kept)];
        writer.Call(
            $"{layer.Name}InputDeltas",
            [
                .. layer.Operator.BackwardOperands.Select(name => Operand(layer, name)),
                Ref(layer.Memory.Deltas),
                .. kept,
                Ref(before.Memory.Deltas),
                .. Rows(layer),
                .. allRows,
            ]);
    }

    private void Derivative(LayerPlan layer)
    {
        Shape shape = layer.Operator.Output;
        if (layer.Activation.IsRowwise)
        {
            writer.Call(
                $"{layer.Activation.Name}.InputDeltas",
                Ref(layer.Memory.Output),
                Ref(layer.Memory.Deltas),
                LayerCall.Times(rows, shape.Positions),
                $"{shape.Channels}");
        }
        else
        {
            writer.Call(
                $"ActivationPass.TimesDerivative<{layer.Activation.Name}>",
                Ref(layer.Kept),
                Ref(layer.Memory.Deltas),
                LayerCall.Times(rows, layer.Outputs));
        }
    }

    private void Gradients(LayerPlan layer)
    {
        string[] sources = layer.Operator is IBatchStatistics ? [Ref(layer.Memory.Moments)] : [Input(layer), Ref(layer.Memory.Deltas)];
        writer.Call($"{layer.Name}Gradients", [.. sources, "ref gradients", rows, "part", "parts"]);
    }

    private void Penalty(LayerPlan layer)
    {
        (int length, string share) = (layer.Tensors[0].Length, layer.Variable + "Weights");
        string place = layer.WeightsOffset == 0 ? $"{share}.Start" : $"{layer.WeightsOffset} + {share}.Start";
        writer.Line($"Share {share} = Share.Of({length}, part, parts, 16);");
        writer.Call(
            "WeightPenalty.AddGradient",
            $"ref Unsafe.Add(ref parameters, {place})",
            $"ref Unsafe.Add(ref gradients, {place})",
            $"{share}.End - {share}.Start",
            SourceWriter.Literal(layer.Penalty.L1),
            SourceWriter.Literal(layer.Penalty.L2),
            SourceWriter.Literal(layer.Penalty.Decay));
    }

    /// <summary>Noise is a function of the row's place in the mini-batch.</summary>
    private string[] Rows(LayerPlan layer) =>
        layer.Operator is INoise ? [firstRow, rows, Key(layer)] : [rows];

    private static string Key(LayerPlan layer) => $"workspace.NoiseKey({layer.Number})";

    private string Operand(LayerPlan layer, string name) => name switch
    {
        Layers.Operand.Transposed => Transposed(layer),
        Layers.Operand.Statistics => Statistics(layer),
        Layers.Operand.Inputs => Input(layer),
        Layers.Operand.Outputs => Ref(layer.Memory.Output ?? layer.Memory.Deltas),
        Layers.Operand.Record => Ref(layer.Memory.Record),
        Layers.Operand.Key => Key(layer),
        Layers.Operand.Term => $"ref {TermPlan.VariableOf(((IRegularizer)layer.Operator).Term)}",
        Layers.Operand.TermScale => LayerCall.TermScale(((IRegularizer)layer.Operator).Weight),
        Layers.Operand.Skipped => layer.Skips == 0 ? "ref input" : Ref(plan.Layers[layer.Skips - 1].Memory.Output),
        _ => $"ref {name}",
    };

    /// <summary>The input of the layer.</summary>
    private string Input(LayerPlan layer) => layer.IsFirst ? "ref input" : Ref(plan.Layers[layer.Number - 2].Memory.Output);

    private static string Ref(ValuePlan? value) => $"ref {value!.Name}";

    private static string Transposed(LayerPlan layer) => Place("transposed", layer.Memory.TransposedOffset);

    private static string Statistics(LayerPlan layer) => Place("statistics", layer.Memory.StatisticsOffset);

    /// <summary>A reference into a block.</summary>
    public static string Place(string block, int offset) => offset == 0 ? $"ref {block}" : $"ref Unsafe.Add(ref {block}, {offset})";
}
