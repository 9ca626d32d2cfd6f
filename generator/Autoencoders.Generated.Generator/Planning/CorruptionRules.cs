using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Planning;

/// <summary>The rules of noise on samples.</summary>
internal static class CorruptionRules
{
    /// <summary>True if noise stands behind nothing but the input.</summary>
    public static bool StandsBehindInput(IReadOnlyList<AttributeModel> written, PlanningContext context)
    {
        for (int place = 1; place < written.Count; place++)
        {
            if (!IsCorruption(written[place]) || place == 1 || IsCorruption(written[place - 1]))
                continue;
            context.Report(SparsityDiagnostics.CorruptionMisplaced(written[place].Anchor, written[place].Kind, written[place - 1].Kind));
            return false;
        }

        return true;

        static bool IsCorruption(AttributeModel attribute) => LayerCatalog.Find(attribute.Kind) is { StandsBehindInput: true };
    }

    /// <summary>True if samples have rows and columns, or at least an order, for noise that is done to images.</summary>
    public static bool RequireImage(ArgumentModel argument, string noise, Shape input, PlanningContext context)
    {
        if (!input.IsVector)
            return true;
        context.ReportShape(SparsityDiagnostics.NoImageToCorrupt(argument.Anchor, noise, input.Length));
        return false;
    }

    /// <summary>The full name of a struct that corrupts samples; null where the argument names none, which is reported.</summary>
    public static string? ReadType(ArgumentModel argument, PlanningContext context)
    {
        TypeReference? type = argument.Value as TypeReference;
        string? missing = type switch
        {
            null => "is no type",
            { IsStruct: false } => "is no struct that a type argument can be",
            { CanBeNamed: false } => "is private, protected or of one file",
            _ when !type.Contracts.Contains("ICorruption") => "does not implement ICorruption",
            _ => null,
        };
        if (missing is null)
            return type!.Name;
        context.Report(SparsityDiagnostics.NotACorruption(argument.Anchor, argument.Text, missing));
        return null;
    }
}
