using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator.Diagnostics;

/// <summary>The texts of what can be wrong with the columns of a table.</summary>
internal static class ColumnDescriptors
{
    public static readonly DiagnosticDescriptor DoNotFillInput = Descriptors.Error(
        "AEG075", "The columns do not fill the input",
        "The declared columns are {0} in all, but the input has {1} values; write {0}, or declare the other columns");

    public static readonly DiagnosticDescriptor EndsElsewhere = Descriptors.Error(
        "AEG076", "The decoder does not end at the outputs of the columns",
        "Layer {0} gives {1} values but the columns need {2}: one for each number and flag, one for each category, two for each cycle; {3}");

    public static readonly DiagnosticDescriptor Beside = Descriptors.Error(
        "AEG077", "An attribute can't stand beside columns",
        "[{0}] can't stand beside declared columns: {1}; remove it");

    public static readonly DiagnosticDescriptor SameName = Descriptors.Error(
        "AEG078", "Two columns have the same name",
        "Two columns have the name '{0}', which messages and weights files tell columns by; write another name");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [DoNotFillInput, EndsElsewhere, Beside, SameName];
}
