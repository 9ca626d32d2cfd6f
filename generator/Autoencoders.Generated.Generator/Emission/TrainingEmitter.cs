using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Emission;

/// <summary>Prints the stages of a training step: transpose the weights, propagate the rows, sum up the gradients.</summary>
internal static class TrainingEmitter
{
    public static void Emit(SourceWriter writer, NetworkPlan plan)
    {
        writer.Lines(
            "/// <summary>The stages of a training step.</summary>",
            "public const int StageCount = 3;",
            "",
            "/// <summary>A row keeps the outputs and the deltas of every layer; behind all rows lie the transposed weights.</summary>",
            $"public static int ScratchLength(int capacity) => checked((capacity * {plan.ScratchColumns}) + {plan.TransposedLength});",
            "");
        using (writer.Open("public static void RunStage(int stage, AlignedFloats block, TrainingWorkspace workspace, int part, int parts)"))
        {
            using (writer.Open("switch (stage)"))
            {
                string[] stages = ["TransposeWeights", "Propagate", "SumGradients"];
                for (int stage = 0; stage < stages.Length; stage++)
                {
                    string parameters = stages[stage] == "SumGradients" ? "" : "ref block.Start, ";
                    writer.Line($"case {stage}:");
                    using (writer.Indent())
                        writer.Lines($"{stages[stage]}({parameters}workspace, part, parts);", "break;");
                }

                writer.Line("default:");
                using (writer.Indent())
                    writer.Line("throw new ArgumentOutOfRangeException(nameof(stage), stage, \"A training step has stages 0 to 2.\");");
            }
        }

        writer.Line();
        EmitTranspose(writer, plan);
        EmitPropagate(writer, plan);
        EmitGradients(writer, plan);
    }

    private static void EmitTranspose(SourceWriter writer, NetworkPlan plan)
    {
        writer.Line("/// <summary>Stage 0: the weights as the backward pass reads them.</summary>");
        using (writer.Open("private static void TransposeWeights(ref float parameters, TrainingWorkspace workspace, int part, int parts)"))
        {
            writer.Lines(
                "nint capacity = workspace.Capacity;",
                "ref float scratch = ref MemoryMarshal.GetReference(workspace.Scratch);",
                $"ref float transposed = ref Unsafe.Add(ref scratch, capacity * {plan.ScratchColumns});");
            foreach (LayerPlan layer in plan.Layers.Skip(1))
                writer.Line($"Transpose{layer.Name}(ref parameters, ref {Transposed(layer)}, part, parts);");
        }

        writer.Line();
    }

    private static void EmitPropagate(SourceWriter writer, NetworkPlan plan)
    {
        LayerPlan last = plan.Last;
        writer.Line("/// <summary>Stage 1: this part's rows forward to their losses and back to the deltas of every layer.</summary>");
        using (writer.Open("private static void Propagate(ref float parameters, TrainingWorkspace workspace, int part, int parts)"))
        {
            writer.Lines(
                "Share rows = Share.Of(workspace.Rows, part, parts, 6);",
                "nint count = rows.End - rows.Start;",
                "if (count == 0)");
            using (writer.Indent())
                writer.Line("return;");
            writer.Lines(
                "",
                "nint capacity = workspace.Capacity;",
                "ref float scratch = ref MemoryMarshal.GetReference(workspace.Scratch);",
                $"ref float transposed = ref Unsafe.Add(ref scratch, capacity * {plan.ScratchColumns});",
                $"ref float input = ref Unsafe.Add(ref MemoryMarshal.GetReference(workspace.Inputs), rows.Start * {plan.Input.Length});",
                "ref float losses = ref Unsafe.Add(ref MemoryMarshal.GetReference(workspace.Losses), rows.Start);");
            EmitKeptRows(writer, plan, "rows.Start");

            writer.Lines("", "// Forward; the last layer stops before its activation, which the loss includes.");
            string before = "input";
            foreach (LayerPlan layer in plan.Layers)
            {
                string output = layer == last ? Deltas(layer) : layer.Variable;
                string typeArgument = layer == last ? $"<{Identity.Kind.Name}>" : "";
                writer.Line($"{layer.Name}Rows{typeArgument}(ref parameters, ref {before}, ref {output}, count);");
                before = output;
            }

            writer.Lines(
                "",
                "// The gradient of the mean over all elements of the mini-batch.",
                $"float scale = 1f / ({plan.Loss.Terms(plan.Input)}f * workspace.Rows);",
                $"{plan.Loss.DeltasCall(Deltas(last), "input", "losses", "count", plan.Input, last.Activation, "scale")};",
                "",
                "// Backward.");
            foreach (LayerPlan layer in plan.Layers.Skip(1).Reverse())
            {
                LayerPlan previous = plan.Layers[layer.Number - 2];
                string operands = $"ref {Transposed(layer)}, ref {Deltas(layer)}, ref {previous.Variable}, ref {Deltas(previous)}";
                writer.Lines($"{layer.Name}InputDeltas(", $"    {operands}, count);");
            }
        }

        writer.Line();
    }

    private static void EmitGradients(SourceWriter writer, NetworkPlan plan)
    {
        writer.Line("/// <summary>Stage 2: this part's share of all gradients, each summed over the rows in their order.</summary>");
        using (writer.Open("private static void SumGradients(TrainingWorkspace workspace, int part, int parts)"))
        {
            writer.Lines(
                "nint rows = workspace.Rows;",
                "nint capacity = workspace.Capacity;",
                "ref float scratch = ref MemoryMarshal.GetReference(workspace.Scratch);",
                "ref float gradients = ref MemoryMarshal.GetReference(workspace.Gradients);",
                "ref float input = ref MemoryMarshal.GetReference(workspace.Inputs);");
            EmitKeptRows(writer, plan, null);
            writer.Line();
            string before = "input";
            foreach (LayerPlan layer in plan.Layers)
            {
                writer.Line($"{layer.Name}Gradients(ref {before}, ref {Deltas(layer)}, ref gradients, rows, part, parts);");
                before = layer.Variable;
            }
        }

        writer.Line();
    }

    private static void EmitKeptRows(SourceWriter writer, NetworkPlan plan, string? firstRow)
    {
        foreach (LayerPlan layer in plan.Layers)
        {
            if (layer != plan.Last)
                Emit(layer.Variable, layer.OutputColumn, layer.Outputs);
            Emit(Deltas(layer), layer.DeltaColumn, layer.Outputs);
        }

        void Emit(string name, int column, int width)
        {
            string place = (column, firstRow) switch
            {
                (0, null) => "scratch",
                (0, _) => $"Unsafe.Add(ref scratch, {firstRow} * {width})",
                (_, null) => $"Unsafe.Add(ref scratch, capacity * {column})",
                _ => $"Unsafe.Add(ref scratch, (capacity * {column}) + ({firstRow} * {width}))",
            };
            writer.Line($"ref float {name} = ref {place};");
        }
    }

    private static string Deltas(LayerPlan layer) => layer.Variable + "Deltas";

    private static string Transposed(LayerPlan layer) =>
        layer.TransposedOffset == 0 ? "transposed" : $"Unsafe.Add(ref transposed, {layer.TransposedOffset})";
}
