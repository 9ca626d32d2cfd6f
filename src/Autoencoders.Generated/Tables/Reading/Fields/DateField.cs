namespace Autoencoders;

/// <summary>The parts of a date.</summary>
internal sealed class DateField(SchemaColumn column) : IFieldReader
{
    private readonly DatePart[] _parts = DatePart.Of(column.Parts);

    public IReadOnlyList<InputColumn> Columns { get; } =
    [
        .. DatePart.Of(column.Parts)
            .Select(part => new InputColumn($"{column.Name} ({part.Name})", ColumnKind.Cyclic, Period: part.Period)),
    ];

    public string Expected => DateText.Describe(column.Order);

    public FieldFit Read(ReadOnlySpan<char> text, Span<float> values)
    {
        if (!DateText.TryParse(text, column.Order, out DateTime time))
            return FieldFit.Unfit;
        for (int part = 0; part < _parts.Length; part++)
            values[part] = _parts[part].ValueOf(time);
        return FieldFit.Fits;
    }
}
