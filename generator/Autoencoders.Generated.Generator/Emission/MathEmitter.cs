using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Emission;

/// <summary>Prints the mathematics of a network: a static class that no other file sees.</summary>
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
                "using global::Autoencoders.Kernels;");
            SourceWriter mathematics = writer.Inner();
            EmitClass(mathematics, plan);
            writer.Lines([.. mathematics.LinesAbove, ""]);
            writer.Append(mathematics);

            if (mathematics.LinesBelow.Count > 0)
                writer.Lines(["", .. mathematics.LinesBelow]);
            DescriptionEmitter.Emit(writer, plan);
        }
    }

    private static void EmitClass(SourceWriter writer, NetworkPlan plan)
    {
        writer.Line($"/// <summary>The mathematics of {plan.Type.Name}; entry points check every length, the layers none.</summary>");
        using (writer.Open($"file static class {ClassName(plan)}"))
        {
            InferenceEmitter.Emit(writer, plan);
            if (plan.Codebook is not null)
                IndexEmitter.Emit(writer, plan);
            if (plan.IsVariational)
            {
                DistributionEmitter.Emit(writer, plan);
                new BoundEmitter(writer, plan).Emit();
            }

            if (plan.Corrupts)
                CorruptionEmitter.Emit(writer, plan);
            LayerEmitter.Emit(writer, plan);
            if (plan.Trains)
                TrainingEmitter.Emit(writer, plan);
            if (plan.Levels.Count > 0)
                LevelEmitter.Emit(writer, plan);
            StateEmitter.Emit(writer, plan);
            foreach (ActivationKind activation in Activations(plan).Distinct())
                ActivationAlias.Emit(writer, activation);
        }
    }

    private static IEnumerable<ActivationKind> Activations(NetworkPlan plan) =>
        plan.Layers.Select(layer => layer.Activation).Concat(plan.Heads.Select(head => head.Activation));
}
