namespace Autoencoders;

/// <summary>The index of a category; the last index is that of all other texts.</summary>
internal sealed class CategoricalField(SchemaColumn column) : IFieldReader
{
    private readonly TextIndex _categories = new(column.Categories);

    public IReadOnlyList<InputColumn> Columns { get; } = [new(column.Name, ColumnKind.Categorical, column.CategoryCount)];

    public string Expected => column.Categories.Count == 1
        ? $"'{column.Categories[0].Text}'"
        : $"one of {column.Categories.Count} categories such as '{column.Categories[0].Text}'";

    public FieldFit Read(ReadOnlySpan<char> text, Span<float> values)
    {
        int index = _categories.Of(text);
        values[0] = index < 0 ? column.Categories.Count : index;
        return index < 0 ? FieldFit.Unseen : FieldFit.Fits;
    }
}
