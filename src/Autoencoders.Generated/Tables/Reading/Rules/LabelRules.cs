namespace Autoencoders;

/// <summary>The rules for the column of labels.</summary>
/// <param name="options">The options of the reader.</param>
/// <param name="file">The file, for messages.</param>
internal sealed class LabelRules(TableOptions options, string file)
{
    private const int MostWords = 100;

    /// <summary>The column that is told to be the label.</summary>
    public SchemaColumn Told(ColumnEvidence column)
    {
        if (column.Missing > 0 || column.Values == 0)
        {
            throw new DataFormatException(
                $"{file}, column '{column.Name}': expected a label in each record, found "
                + $"{Reasons.Count(column.Missing, "record")} without one.");
        }
        SchemaColumn found = SchemaColumn.Of(column.Name, SchemaColumnKind.Label, Reasons.Told);
        SchemaCategory[] texts = column.Texts.Sorted();
        if (options.LabelWords.Count > 0)
        {
            Dictionary<string, long> rows = texts.ToDictionary(one => one.Text, one => one.Rows);
            return found with
            {
                Categories = [.. options.LabelWords.Select(word => new SchemaCategory(word.Trim(), rows.GetValueOrDefault(word.Trim())))],
                OtherLabel = options.OtherLabel,
            };
        }
        if (column.Numbers[0] is { AreWhole: true } numbers && numbers.Count == column.Values)
            return found with { Reason = $"{Reasons.Told}; whole numbers" };
        return texts.Length <= MostWords && !column.Texts.Forgot && column.LongTexts == 0
            ? found with { Categories = texts, Reason = $"{Reasons.Told}; the most frequent word is 0" }
            : throw new DataFormatException(
                $"{file}, column '{column.Name}': expected labels of at most {MostWords} words, found more; "
                + "the options LabelWords and OtherLabel say which label a word is.");
    }
}
