using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Emission;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Features;

/// <summary>Prints the mathematics of a network: a static class that no other file sees.</summary>
internal static class MathEmitter
{
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
        using (writer.Open($"file static class {GeneratedNames.MathematicsClass(plan)}"))
        {
            Feature[] features = [.. FeatureCatalog.Of(plan)];
            foreach (Feature feature in features)
                feature.WriteRuns?.Invoke(writer, plan);
            LayerEmitter.Emit(writer, plan);
            foreach (Feature feature in features)
                feature.WriteRest?.Invoke(writer, plan);
            foreach (ActivationKind activation in Activations(plan).Distinct())
                ActivationAlias.Emit(writer, activation);
        }
    }

    private static IEnumerable<ActivationKind> Activations(NetworkPlan plan) =>
        plan.Layers.Select(layer => layer.Activation).Concat(plan.Heads.Select(head => head.Activation));
}
