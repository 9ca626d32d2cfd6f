using Autoencoders.Generator.Emission;
using Autoencoders.Generator.Features.EntryPoints;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Model;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Features;

/// <summary>The parameters of a network: their number, the layers that they belong to, the block itself, and its first values.</summary>
internal static class ParameterFeature
{
    private const string Kernels = "global::Autoencoders.Kernels";

    /// <summary>The number of parameters.</summary>
    public static Constant Count { get; } = new(
        "ParameterCount", "The number of trained values: the length of <see cref=\"Parameters\"/>.", plan => plan.ParameterCount);

    public static Feature Row { get; } = new(
        Feature.Always,
        Count,
        new Declaration(EmitArchitecture, "Architecture"),
        new Declaration(EmitBlock, "_parameters"),
        StateFeature.Fields[0],
        StateFeature.Fields[1],
        new Declaration(EmitConstructor, MemberModel.Constructor) { Signatures = ["", "int"] },
        new Declaration(EmitParameters, "Parameters"));

    private static void EmitArchitecture(SourceWriter writer, NetworkPlan plan) => writer.Lines(
        "/// <summary>The layers in one line, as weights files name them.</summary>",
        $"public const string Architecture = \"{plan.Architecture}\";");

    private static void EmitBlock(SourceWriter writer, NetworkPlan plan)
    {
        string state = plan.BufferCount == 0 ? "ParameterCount" : $"ParameterCount + {plan.BufferCount}";
        string derived = plan.Inference.IsEmpty ? "" : $", {plan.Inference.Length}";
        writer.Line($"private readonly {Kernels}.AlignedFloats _parameters = new({state}{derived});");
    }

    /// <summary>The constructor, which asks for the contract before it calls a kernel; that of a refused network throws the reason.</summary>
    private static void EmitConstructor(SourceWriter writer, NetworkPlan plan)
    {
        writer.Lines(
            "/// <summary>Makes a network with initialized weights and biases of zero.</summary>",
            "/// <param name=\"seed\">The same seed gives the same weights, bit for bit.</param>");
        string header = $"public {plan.Type.Name}(int seed = 0)";
        if (plan.Refusal is { } mistake)
        {
            writer.Line($"{header} => throw new global::System.InvalidOperationException({SourceWriter.Literal(mistake)});");
            return;
        }

        const string contract = $"{Kernels}.KernelContract";
        using (writer.Open(header))
        {
            writer.Lines(
                $"{contract}.Require({contract}.Version, typeof({plan.Type.Name}));",
                $"{GeneratedNames.Mathematics(plan)}.Initialize(_parameters.Span, seed);");
        }
    }

    private static void EmitParameters(SourceWriter writer, NetworkPlan plan)
    {
        writer.Line(
            "/// <summary>All weights and biases as one block: for each layer its weights as [inputs][outputs], then its bias.</summary>");
        if (!plan.Inference.IsEmpty)
        {
            writer.Line(
                "/// <remarks>Inference prepares them at its first call after this property was read: "
                + "read it again to write again.</remarks>");
        }

        string value = plan.BufferCount == 0 ? "_parameters.Span" : "_parameters.Span.Slice(0, ParameterCount)";
        StateFeature.EmitProperty(writer, plan, "public global::System.Span<float> Parameters", value);
    }
}
