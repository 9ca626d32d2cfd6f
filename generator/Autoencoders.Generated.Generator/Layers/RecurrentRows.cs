using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>The passes of a recurrent layer: each is one kernel, which goes through all positions.</summary>
internal sealed class RecurrentRows(RecurrentLayer recurrent, LayerPlan layer)
{
    private readonly Operand _gates = Operand.Of(recurrent.KeptGates, "gates");
    private readonly Operand _states = Operand.Of(recurrent.KeptStates, "states");

    private Operand Sizes => new("RecurrentShape", "shape", (_, _) => recurrent.Sizes);

    public IEnumerable<Pass> Passes() =>
    [
        .. Sample(),
        new(
            PassKind.Forward,
            [Operand.Parameters, Operand.Inputs, Operand.Results, Operand.Rows],
            method => method.Expression(
                $"{layer.Name} of a batch: at each position {recurrent.Cell.Formula}.",
                $"Recurrence.Forward<{recurrent.Cell.Type}>(",
                $"    ref {Weights}, ref inputs, ref outputs, rows,",
                $"    {recurrent.Sizes});")),
        new(PassKind.Step, [Operand.Parameters, Operand.Sample, Operand.Memory, Operand.Result], WriteStep),
        InPlace(
            PassKind.TrainingForward,
            "Train",
            "",
            Operand.Of(layer.Weights), Operand.Inputs, Operand.Results, _gates, _states, Operand.Rows, Sizes),
        InPlace(
            PassKind.InnerDeltas, "GateDeltas", "", Operand.Of(layer.Weights), Operand.Deltas, _gates, _states, Operand.Rows, Sizes),
        InPlace(
            PassKind.InputDeltas,
            "InputDeltas",
            $", {Backward.Epilogue(layer)}",
            Operand.Of(layer.Weights), _gates, Backward.KeptOperand(layer), Operand.InputDeltas, Operand.Rows, Sizes),
        InPlace(
            PassKind.Gradients,
            "Gradients",
            "",
            Operand.Inputs, _gates, _states, Operand.GradientsOf(layer.Weights), Operand.Rows, Sizes, Operand.Part, Operand.Parts),
    ];

    private string Weights => layer.Weights.In("parameters");

    /// <summary>One sample on its own; where the last bit decides later, it goes as a batch of one row.</summary>
    private IEnumerable<Pass> Sample()
    {
        if (layer.AddsLikeBatch)
            yield break;
        yield return new(
            PassKind.Sample,
            [Operand.Parameters, Operand.Sample, Operand.Result],
            method => method.Expression(
                $"{layer.Name}: at each position {recurrent.Cell.Formula}.",
                $"Recurrence.Sample<{recurrent.Cell.Type}>(",
                $"    ref {Weights}, ref input, ref output,",
                $"    {recurrent.Sizes});"));
    }

    private void WriteStep(PassWriter method)
    {
        using (method.Open($"{layer.Name}: {recurrent.Cell.Formula}."))
        {
            method.Text.Lines(
                $"Recurrence.Step<{recurrent.Cell.Type}>(ref {Weights}, ref input, ref memory, {recurrent.Input.Channels}, {recurrent.Units});",
                $"MemoryMarshal.CreateSpan(ref memory, {recurrent.Units}).CopyTo(MemoryMarshal.CreateSpan(ref output, {recurrent.Units}));");
        }
    }

    private Pass InPlace(PassKind kind, string kernel, string types, params Operand[] operands) =>
        Pass.InPlace(kind, $"Recurrence.{kernel}<{recurrent.Cell.Type}{types}>", operands);
}
