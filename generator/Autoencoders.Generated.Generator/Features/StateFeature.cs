using Autoencoders.Generator.Emission;
using Autoencoders.Generator.Features.EntryPoints;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Features;

/// <summary>The state as a whole: its first values, its tensors, and the weights that inference reads instead, in step with it.</summary>
internal static class StateFeature
{
    private const string Block = "global::Autoencoders.Kernels.AlignedFloats", Volatile = "global::System.Threading.Volatile";

    private const string IsPrepared = "_isPrepared", IsPacked = "_isPacked";

    public static Feature Row { get; } = new(
        Feature.Always,
        new Declaration(EmitPrepared, "Prepared") { Signatures = [""], When = plan => plan.Inference.IsPrepared },
        new Declaration(EmitPacked, "Packed") { Signatures = [""], When = plan => plan.Inference.IsPacked })
    {
        WriteRest = StateEmitter.Emit,
    };

    /// <summary>The fields that tell whether inference has its weights, which stand beside those of the parameters.</summary>
    public static Declaration[] Fields { get; } =
    [
        new((writer, _) => writer.Line($"private bool {IsPrepared};"), IsPrepared) { When = plan => plan.Inference.IsPrepared },
        new((writer, _) => writer.Line($"private bool {IsPacked};"), IsPacked) { When = plan => plan.Inference.IsPacked },
    ];

    /// <summary>Prints a property through which the state may be written.</summary>
    public static void EmitProperty(SourceWriter writer, NetworkPlan plan, string header, string value)
    {
        if (plan.Inference.IsEmpty)
        {
            writer.Line($"{header} => {value};");
            return;
        }

        using (writer.Open(header))
        using (writer.Open("get"))
        {
            EmitInvalidation(writer, plan);
            writer.Line($"return {value};");
        }
    }

    /// <summary>Prints the statements that stand where the state changes.</summary>
    public static void EmitInvalidation(SourceWriter writer, NetworkPlan plan)
    {
        if (plan.Inference.IsPrepared)
            writer.Line($"{Volatile}.Write(ref {IsPrepared}, false);");
        if (plan.Inference.IsPacked)
            writer.Line($"{Volatile}.Write(ref {IsPacked}, false);");
    }

    /// <summary>Prints the method that inference asks for its block. Two threads that prepare at once write the same bits.</summary>
    private static void EmitPrepared(SourceWriter writer, NetworkPlan plan)
    {
        using (writer.Open($"private {Block} Prepared()"))
        {
            EmitOnce(writer, IsPrepared, $"{GeneratedNames.Mathematics(plan)}.PrepareForInference(_parameters);");
            writer.Lines("", "return _parameters;");
        }
    }

    /// <summary>Prints the method that batches ask for the same block, from which they read more.</summary>
    private static void EmitPacked(SourceWriter writer, NetworkPlan plan)
    {
        using (writer.Open($"private {Block} Packed()"))
        {
            writer.Line($"{Block} block = {GeneratedNames.BlockOfSample(plan)};");
            EmitOnce(writer, IsPacked, $"{GeneratedNames.Mathematics(plan)}.PackForBatches(block);");
            writer.Lines("", "return block;");
        }
    }

    private static void EmitOnce(SourceWriter writer, string flag, string statement)
    {
        using (writer.Open($"if (!{Volatile}.Read(ref {flag}))"))
            writer.Lines(statement, $"{Volatile}.Write(ref {flag}, true);");
    }
}
