using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Emission;

/// <summary>Prints the private members of the user's class that keep what inference reads in step with the state.</summary>
internal static class PreparationShell
{
    private const string IsPrepared = "ref _isPrepared";

    /// <summary>The block that inference reads.</summary>
    public static string Block(NetworkPlan plan) => plan.Inference.IsEmpty ? "_parameters" : "Prepared()";

    public static void EmitField(SourceWriter writer, NetworkPlan plan)
    {
        if (!plan.Inference.IsEmpty)
            writer.Lines("private bool _isPrepared;", "");
    }

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
    public static void EmitMethod(SourceWriter writer, NetworkPlan plan, string math)
    {
        if (plan.Inference.IsEmpty)
            return;
        writer.Line();
        using (writer.Open("private global::Autoencoders.Kernels.AlignedFloats Prepared()"))
        {
            using (writer.Open($"if (!global::System.Threading.Volatile.Read({IsPrepared}))"))
            {
                writer.Lines(
                    $"{math}.PrepareForInference(_parameters);", $"global::System.Threading.Volatile.Write({IsPrepared}, true);");
            }

            writer.Lines("", "return _parameters;");
        }
    }
}
