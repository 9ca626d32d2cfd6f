using System.Globalization;

namespace Autoencoders;

/// <summary>A number, less the whole periods in it.</summary>
internal sealed class CyclicField(SchemaColumn column) : IFieldReader
{
    public int Length => 1;

    public string Expected => string.Create(CultureInfo.InvariantCulture, $"{NumberText.Describe(column)} from 0 to {column.Period}");

    public string NameOf(int value) => column.Name;

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
