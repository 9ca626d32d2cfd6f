using Autoencoders.Generator.Emission;
using Autoencoders.Generator.Features.EntryPoints;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Features;

/// <summary>The penalty on the weights of a network that trains.</summary>
internal static class PenaltyFeature
{
    public static Feature Row { get; } = new(plan => plan.Trains, new Declaration(EmitPenalty, "Penalty"));

    private static void EmitPenalty(SourceWriter writer, NetworkPlan plan) => writer.Lines(
        "/// <summary>The L1 and L2 penalties of the layers, which training adds to the loss; "
        + "reported losses are without it.</summary>",
        $"public float Penalty => {(plan.HasPenalty ? $"{GeneratedNames.Mathematics(plan)}.Penalty(_parameters)" : "0f")};");
}
