using System.Globalization;

namespace Autoencoders;

/// <summary>A number, less the whole periods in it.</summary>
internal sealed class CyclicField(SchemaColumn column) : IFieldReader
{
    public IReadOnlyList<InputColumn> Columns { get; } = [new(column.Name, ColumnKind.Cyclic, Period: column.Period)];

    public string Expected => string.Create(CultureInfo.InvariantCulture, $"{NumberText.Describe(column)} from 0 to {column.Period}");

    public FieldFit Read(ReadOnlySpan<char> text, Span<float> values)
    {
        if (!NumberText.TryParse(text, column.DecimalSeparator, column.GroupSeparator, out float number)
            || !(number >= 0 && number <= column.Period))
        {
            return FieldFit.Unfit;
        }
        values[0] = number == column.Period ? 0 : number;
        return FieldFit.Fits;
    }
}
