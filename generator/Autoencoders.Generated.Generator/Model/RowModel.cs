using Autoencoders.Generator.Infrastructure;

namespace Autoencoders.Generator.Model;

/// <summary>The type whose properties are the columns of a table.</summary>
/// <param name="Type">Its full name, as generated code can write it.</param>
/// <param name="Name">Its name as a message shows it.</param>
/// <param name="Refusal">The reason for which generated code can't read its rows; null if it can.</param>
/// <param name="IsReference">Whether a row may be null.</param>
/// <param name="Properties">Its public properties in the order of the source, those of its base class first.</param>
internal sealed record RowModel(
    string Type, string Name, string? Refusal, bool IsReference, EquatableArray<PropertyModel> Properties);
