using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Emission;

/// <summary>Prints the mathematics of a network: a static class that no other file sees, with its activations and its loss.</summary>
internal static class MathEmitter
{
    public static string ClassName(NetworkPlan plan) => plan.Type.Name.TrimStart('@') + "Math";

    public static void Emit(SourceWriter writer, NetworkPlan plan)
    {
        using (writer.Open("namespace Autoencoders.Generated"))
        {
            writer.Lines(
                "using global::System;",
                "using global::System.Collections.Immutable;",
                "using global::System.Runtime.CompilerServices;",
                "using global::System.Runtime.InteropServices;",
                "using global::Autoencoders.Kernels;",
                "");
            writer.Line(
                $"/// <summary>The mathematics of {plan.Type.Name}; entry points check every length, the layers none.</summary>");
            using (writer.Open($"file static class {ClassName(plan)}"))
            {
                InferenceEmitter.Emit(writer, plan);
                foreach (LayerPlan layer in plan.Layers)
                    EmitLayer(writer, plan, layer);
                TrainingEmitter.Emit(writer, plan);
                EmitInitialize(writer, plan);
                EmitTensors(writer, plan);
            }

            foreach (ActivationKind activation in plan.Layers.Select(layer => layer.Activation).Append(Identity.Kind).Distinct())
            {
                writer.Line();
                OperatorEmitter.EmitActivation(writer, activation);
            }

            OperatorEmitter.EmitLoss(writer, plan.Loss, plan.Last.Activation);
        }
    }

    private static void EmitLayer(SourceWriter writer, NetworkPlan plan, LayerPlan layer)
    {
        string what = $"{layer.Operator.Words}, {layer.Operator.Input} -> {layer.Operator.Output}, {layer.Activation.Word}";
        int lastParameter = layer.ParameterOffset + layer.ParameterCount - 1;
        writer.Line($"// Layer {layer.Number}, {layer.Name}: {what}; parameters {layer.ParameterOffset} to {lastParameter}");
        writer.Line();
        layer.Operator.WriteSample(writer, layer);
        writer.Line();
        layer.Operator.WriteRows(writer, layer);
        writer.Line();
        if (!layer.IsFirst)
        {
            layer.Operator.WriteTranspose(writer, layer);
            writer.Line();
            layer.Operator.WriteInputDeltas(writer, layer, plan.Layers[layer.Number - 2]);
            writer.Line();
        }

        layer.Operator.WriteGradients(writer, layer);
        writer.Line();
    }

    private static void EmitInitialize(SourceWriter writer, NetworkPlan plan)
    {
        writer.Line("/// <summary>Draws the weights; biases stay zero.</summary>");
        using (writer.Open("public static void Initialize(Span<float> parameters, int seed)"))
        {
            foreach (LayerPlan layer in plan.Layers)
            {
                int offset = layer.ParameterOffset;
                foreach (TensorPlan tensor in layer.Tensors)
                {
                    if (tensor.Initial is { } initial)
                    {
                        string statement = initial.Statement
                            .Replace("{random}", $"new CounterRandom((uint)seed, {layer.Number})")
                            .Replace("{tensor}", $"parameters.Slice({offset}, {tensor.Length})");
                        writer.Lines($"// {layer.Name} {tensor.Name}: {initial.Words}", $"{statement};");
                    }

                    offset += tensor.Length;
                }
            }
        }

        writer.Line();
    }

    private static void EmitTensors(SourceWriter writer, NetworkPlan plan)
    {
        writer.Lines(
            "/// <summary>The tensors as PyTorch names and shapes them, and where they lie in the parameter block.</summary>",
            "public static ReadOnlySpan<TensorLayout> Tensors => TensorArray;",
            "",
            "private static readonly TensorLayout[] TensorArray =",
            "{");
        using (writer.Indent())
        {
            foreach (LayerPlan layer in plan.Layers)
            {
                int offset = layer.ParameterOffset;
                foreach (TensorPlan tensor in layer.Tensors)
                {
                    string shape = string.Join(", ", tensor.Shape), strides = string.Join(", ", tensor.Strides);
                    writer.Lines(
                        $"new TensorLayout(\"{layer.Module}.{tensor.Name}\", {offset},",
                        $"    ImmutableArray.Create({shape}), ImmutableArray.Create({shape}), ImmutableArray.Create({strides})),");
                    offset += tensor.Length;
                }
            }
        }

        writer.Line("};");
    }
}
