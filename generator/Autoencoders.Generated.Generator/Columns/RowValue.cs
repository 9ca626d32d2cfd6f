using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Columns;

/// <summary>The statements of emitted code that write a property as the value of its column.</summary>
internal static class RowValue
{
    private const string Dates = "global::Autoencoders.Kernels.DateColumn";

    /// <summary>The statement of a property.</summary>
    /// <param name="property">The property.</param>
    /// <param name="column">The place of its column.</param>
    public static string[] Of(PropertyModel property, int column)
    {
        string name = $"row.{property.Name}";
        if (!property.IsNullable)
            return [$"values[{column}] = {Number(property, name)};"];
        return [$"values[{column}] = {name} is {{ }} value{column} ? {Number(property, $"value{column}")} : float.NaN;"];
    }

    private static string Number(PropertyModel property, string value)
    {
        string? part = PropertyColumns.PartOf(property);
        return property.Values switch
        {
            PropertyValues.Flag => $"({value} ? 1f : 0f)",
            PropertyValues.DateTime or PropertyValues.Date or PropertyValues.Time => $"{Dates}.{part}({value})",
            PropertyValues.Enum when property.CountsUp => $"(float)(long){value}",
            PropertyValues.Enum => $"{value} switch {{ {Members(property)}, _ => -1f }}",
            _ => $"(float){value}",
        };
    }

    /// <summary>An enum whose values are any numbers: each member has its place among them, another number none.</summary>
    private static string Members(PropertyModel property) => string.Join(
        ", ", property.Members.Select((member, place) => $"{property.Type}.{member} => {place}f"));
}
