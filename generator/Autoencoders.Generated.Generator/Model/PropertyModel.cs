using Autoencoders.Generator.Infrastructure;

namespace Autoencoders.Generator.Model;

/// <summary>A public property of the type whose properties are the columns of a table.</summary>
/// <param name="Name">Its name as it stands in source, with an <c>@</c> where a keyword needs one.</param>
/// <param name="Type">Its type as a message shows it, without a mark of being nullable.</param>
/// <param name="Values">The kind of its values.</param>
/// <param name="IsNullable">Whether it may have none.</param>
/// <param name="Members">The members of an enum with different values, in the order of these.</param>
/// <param name="CountsUp">Whether the values of an enum are 0, 1 and so on.</param>
/// <param name="Written">The attribute that says its column; null without one.</param>
internal sealed record PropertyModel(
    string Name,
    string Type,
    PropertyValues Values,
    bool IsNullable,
    EquatableArray<string> Members,
    bool CountsUp,
    AttributeModel? Written)
{
    /// <summary>The name as messages show it.</summary>
    public string ShownName => Name.TrimStart('@');
}

/// <summary>The kind of the values of a property.</summary>
internal enum PropertyValues
{
    /// <summary>No column can hold them.</summary>
    Other,
    Text,
    Flag,
    WholeNumber,
    Number,
    Enum,
    DateTime,
    Date,
    Time,
}
