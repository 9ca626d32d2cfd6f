using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Losses;
using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Planning;

/// <summary>Makes every decision about a network: shapes, names, offsets, buffers.</summary>
internal static class NetworkPlanner
{
    /// <summary>The floats between the layers of one block of rows: 192 KB, of the 1.5 MB of stack that .NET's threads have.</summary>
    private const int BlockFloats = 48 * 1024;

    private const int MostBlockRows = 60;

    /// <summary>The rows of the tile of a matrix product, of which blocks are multiples.</summary>
    private const int TileRows = 6;

    public static PlannedNetwork Plan(NetworkModel network)
    {
        PlanningContext context = new();
        LossKind loss = context.ReadLoss(network.Options.Find("Loss"), MeanSquaredError.Kind);
        NetworkPlan? plan = null;
        if (Shorthand.Expand(network, context) is { } written
            && LayerSequence.Read(network, written, context) is { } sequence
            && IsSound(network, sequence, loss, context))
        {
            plan = Lay(network, sequence, loss);
        }

        return new PlannedNetwork(plan, context.Diagnostics);
    }

    private static bool IsSound(NetworkModel network, LayerSequence sequence, LossKind loss, PlanningContext context)
    {
        int input = sequence.Steps[0].Layer.Input.Length;
        LayerSequence.Step code = sequence.Steps[sequence.EncoderLayers - 1];
        LayerSequence.Step last = sequence.Steps[sequence.Steps.Count - 1];

        long parameters = 0;
        for (int i = 0; i < sequence.Steps.Count; i++)
        {
            LayerSequence.Step step = sequence.Steps[i];
            parameters += step.Layer.ParameterCount;
            if (parameters > int.MaxValue)
            {
                LayerSequence.Step origin = step.Written is null ? sequence.Steps[sequence.Steps.Count - 1 - i] : step;
                Anchor anchor = origin.Size ?? network.Options.Anchor;
                context.Report(NetworkDiagnostics.TooManyParameters(anchor, i + 1, step.Written?.Kind ?? step.Layer.Words, parameters));
                return false;
            }
        }

        if (last.Layer.Output.Length != input)
        {
            Anchor anchor = last.Size ?? network.Options.Anchor;
            context.Report(NetworkDiagnostics.DecoderEndsElsewhere(anchor, sequence.Steps.Count, last.Layer.Output.Length, input));
            return false;
        }

        if (!loss.Fits(last.Activation) && loss.SuggestedOutput is { } fitting)
        {
            ArgumentModel? named = last.Written is null ? network.Options.Find("Output") : last.Written.Find("activation");
            Anchor anchor = (named ?? network.Options.Find("Loss"))?.Anchor ?? network.Options.Anchor;
            string cure = last.Written is null ? $"Output = Activation.{fitting.Member}" : $"Activation.{fitting.Member} in the last layer";
            context.Report(NetworkDiagnostics.LossDoesNotFitOutput(anchor, loss.Name, loss.OutputRange, last.Activation.Member, cure));
            return false;
        }

        if (code.Layer.Output.Length > input)
        {
            Anchor anchor = code.Size ?? network.Options.Anchor;
            context.Warn(NetworkDiagnostics.CodeWiderThanInput(anchor, code.Layer.Output.Length, input));
        }

        return true;
    }

    private static NetworkPlan Lay(NetworkModel network, LayerSequence sequence, LossKind loss)
    {
        int count = sequence.Steps.Count;
        int parameters = 0, columns = 0, transposed = 0, module = 0;
        List<LayerPlan> layers = [];
        for (int i = 0; i < count; i++)
        {
            (var layer, ActivationKind activation, _) = sequence.Steps[i];
            bool isLast = i == count - 1;
            if (i == sequence.EncoderLayers)
                module = 0;

            // The last layer's pre-activations become its deltas in place.
            int outputs = columns;
            int deltas = isLast ? outputs : outputs + layer.Output.Length;
            layers.Add(new LayerPlan(
                Number: i + 1,
                Name: Name(i, sequence.EncoderLayers, count),
                Operator: layer,
                Activation: activation,
                Module: $"{(i < sequence.EncoderLayers ? "encoder" : "decoder")}.{module}",
                Tensors: layer.Tensors(activation),
                ParameterOffset: parameters,
                OutputColumn: outputs,
                DeltaColumn: deltas,
                TransposedOffset: transposed,
                FeedsLoss: isLast));

            parameters += (int)layer.ParameterCount;
            columns = deltas + layer.Output.Length;
            transposed += i == 0 ? 0 : layer.TransposedLength;

            // PyTorch's Sequential counts an activation as a module of its own.
            module += activation == Identity.Kind ? 1 : 2;
        }

        int between = layers.Sum(layer => layer.Outputs);
        int blockRows = Math.Max(1, Math.Min(MostBlockRows, BlockFloats / between));
        if (blockRows > TileRows)
            blockRows -= blockRows % TileRows;
        return new NetworkPlan(
            network.Type,
            layers.ToEquatableArray(),
            sequence.EncoderLayers,
            loss,
            Architecture(layers, sequence.EncoderLayers),
            blockRows,
            columns,
            transposed);
    }

    private static string Name(int index, int encoderLayers, int count) =>
        index < encoderLayers - 1 ? $"Encoder{index + 1}"
        : index == encoderLayers - 1 ? "Code"
        : index == count - 1 ? "Reconstruction"
        : $"Decoder{index - encoderLayers + 1}";

    private static string Architecture(IReadOnlyList<LayerPlan> layers, int encoderLayers)
    {
        List<string> words = [$"input {layers[0].Operator.Input}"];
        words.AddRange(layers.Select(layer => $"{layer.Operator.Words} {layer.Activation.Word}"));
        words.Insert(encoderLayers + 1, "code");
        return string.Join(" | ", words);
    }
}
