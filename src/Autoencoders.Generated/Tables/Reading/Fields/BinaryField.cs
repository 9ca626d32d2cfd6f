namespace Autoencoders;

/// <summary>0 for the first of two texts, 1 for the second.</summary>
internal sealed class BinaryField(SchemaColumn column) : IFieldReader
{
    private readonly string _zero = column.Categories[0].Text;
    private readonly string _one = column.Categories[1].Text;

    public IReadOnlyList<InputColumn> Columns { get; } = [new(column.Name, ColumnKind.Binary)];

    public string Expected => $"'{_zero}' or '{_one}'";

    public FieldFit Read(ReadOnlySpan<char> text, Span<float> values)
    {
        bool isOne = text.SequenceEqual(_one);
        values[0] = isOne ? 1 : 0;
        return isOne || text.SequenceEqual(_zero) ? FieldFit.Fits : FieldFit.Unfit;
    }
}
