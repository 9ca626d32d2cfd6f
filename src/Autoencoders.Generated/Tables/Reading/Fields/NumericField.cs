namespace Autoencoders;

/// <summary>A number as it is.</summary>
internal sealed class NumericField(SchemaColumn column) : IFieldReader
{
    public IReadOnlyList<InputColumn> Columns { get; } = [new(column.Name, ColumnKind.Numeric)];

    public string Expected => NumberText.Describe(column);

    public FieldFit Read(ReadOnlySpan<char> text, Span<float> values) =>
        NumberText.TryParse(text, column.DecimalSeparator, column.GroupSeparator, out values[0]) ? FieldFit.Fits : FieldFit.Unfit;
}
