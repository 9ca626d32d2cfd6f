using Autoencoders.Generator.Emission;
using Autoencoders.Generator.Features.EntryPoints;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Features;

/// <summary>The state as a whole: its first values, its tensors, and the weights that inference reads instead, in step with it.</summary>
internal static class StateFeature
{
    private const string IsPrepared = "ref _isPrepared";

    public static Feature Row { get; } = new(
        Feature.Always,
        new Declaration(EmitPrepared, "Prepared") { Signatures = [""], When = plan => !plan.Inference.IsEmpty })
    {
        WriteRest = StateEmitter.Emit,
    };

    /// <summary>The field that tells whether inference has its weights, which stands beside those of the parameters.</summary>
    public static Declaration Field { get; } =
        new((writer, _) => writer.Line("private bool _isPrepared;"), "_isPrepared") { When = plan => !plan.Inference.IsEmpty };

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

    /// <summary>Prints the statement that stands where the state changes.</summary>
    public static void EmitInvalidation(SourceWriter writer, NetworkPlan plan)
    {
        if (!plan.Inference.IsEmpty)
            writer.Line($"global::System.Threading.Volatile.Write({IsPrepared}, false);");
    }

    /// <summary>Prints the method that inference asks for its block. Two threads that prepare at once write the same bits.</summary>
    private static void EmitPrepared(SourceWriter writer, NetworkPlan plan)
    {
        using (writer.Open("private global::Autoencoders.Kernels.AlignedFloats Prepared()"))
        {
            using (writer.Open($"if (!global::System.Threading.Volatile.Read({IsPrepared}))"))
            {
                writer.Lines(
                    $"{GeneratedNames.Mathematics(plan)}.PrepareForInference(_parameters);",
                    $"global::System.Threading.Volatile.Write({IsPrepared}, true);");
            }

            writer.Lines("", "return _parameters;");
        }
    }
}
