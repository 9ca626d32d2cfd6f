using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Diagnostics;

/// <summary>Makes the diagnostics of the columns of a table.</summary>
internal static class ColumnDiagnostics
{
    /// <summary>AEG075: There are more columns than the input has values, or fewer.</summary>
    /// <param name="anchor">The size of the input.</param>
    /// <param name="columns">The number of columns.</param>
    /// <param name="input">The shape of the input.</param>
    public static DiagnosticInfo DoNotFillInput(Anchor anchor, int columns, string input) =>
        NetworkDiagnostics.Of(ColumnDescriptors.DoNotFillInput, anchor, columns, input);

    /// <summary>AEG076: The last layer gives more values than the columns need, or fewer.</summary>
    /// <param name="anchor">Its size.</param>
    /// <param name="layer">Its number.</param>
    /// <param name="output">The shape of its output.</param>
    /// <param name="wanted">The values that the columns need.</param>
    /// <param name="cure">The edit that makes them equal.</param>
    public static DiagnosticInfo EndsElsewhere(Anchor anchor, int layer, string output, int wanted, string cure) =>
        NetworkDiagnostics.Of(ColumnDescriptors.EndsElsewhere, anchor, layer, output, wanted, cure);

    /// <summary>AEG077: An attribute that means nothing for columns.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="reason">The reason.</param>
    public static DiagnosticInfo Beside(Anchor anchor, string kind, string reason) =>
        NetworkDiagnostics.Of(ColumnDescriptors.Beside, anchor, kind, reason);

    /// <summary>AEG078: Two columns of one name.</summary>
    /// <param name="anchor">The second one's name.</param>
    /// <param name="name">The name.</param>
    public static DiagnosticInfo SameName(Anchor anchor, string name) =>
        NetworkDiagnostics.Of(ColumnDescriptors.SameName, anchor, name);

    /// <summary>AEG082: A property whose values no column holds.</summary>
    /// <param name="anchor">Where its type is named.</param>
    /// <param name="property">The property.</param>
    /// <param name="row">The type that has it.</param>
    /// <param name="type">The type of the property.</param>
    /// <param name="cure">The cure.</param>
    public static DiagnosticInfo NoColumn(Anchor anchor, string property, string row, string type, string cure) =>
        NetworkDiagnostics.Of(RowDescriptors.NoColumn, anchor, property, row, type, cure);

    /// <summary>AEG083: A type whose rows generated code can't read.</summary>
    /// <param name="anchor">Where it is named.</param>
    /// <param name="row">The type.</param>
    /// <param name="reason">The reason.</param>
    public static DiagnosticInfo NoRow(Anchor anchor, string row, string reason) =>
        NetworkDiagnostics.Of(RowDescriptors.NoRow, anchor, row, reason);

    /// <summary>AEG084: Columns by a type and by attributes.</summary>
    /// <param name="anchor">The first of these attributes.</param>
    /// <param name="kind">Its kind.</param>
    public static DiagnosticInfo TwoForms(Anchor anchor, string kind) =>
        NetworkDiagnostics.Of(RowDescriptors.TwoForms, anchor, kind);
}
