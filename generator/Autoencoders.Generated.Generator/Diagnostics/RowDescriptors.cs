using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator.Diagnostics;

/// <summary>The texts of what can be wrong with a type whose properties are the columns of a table.</summary>
internal static class RowDescriptors
{
    public static readonly DiagnosticDescriptor NoColumn = Descriptors.Error(
        "AEG082", "A property is not a column",
        "Property '{0}' of '{1}' has the type {2}, which is not a column as it is: {3}");

    public static readonly DiagnosticDescriptor NoRow = Descriptors.Error(
        "AEG083", "The type can't be a row of a table",
        "'{0}' can't be a row of a table: {1}; name another type, or make it public or internal with public properties");

    public static readonly DiagnosticDescriptor TwoForms = Descriptors.Error(
        "AEG084", "The columns are declared twice",
        "[Columns] declares all columns by a type already; remove [{0}] or [Columns]");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [NoColumn, NoRow, TwoForms];
}
