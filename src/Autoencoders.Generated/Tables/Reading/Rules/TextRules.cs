namespace Autoencoders;

/// <summary>The rules for columns of texts.</summary>
/// <param name="options">The options of the reader.</param>
/// <param name="file">The file, for messages.</param>
internal sealed class TextRules(TableOptions options, string file)
{
    private const int FewestRowsOfKey = 20, FewestRowsOfBinaryNumbers = 10;

    private const double LeastCovered = 0.5;

    /// <summary>The column, if all its fields are the same; otherwise null.</summary>
    public SchemaColumn? Constant(ColumnEvidence column)
    {
        if (column.Distinct.Count > 1)
            return null;
        string beside = column.Missing == 0 ? "" : $" beside {Reasons.Count(column.Missing, "row")} without a value";
        string text = column.Texts.Count == 0 ? "one text" : TableRecords.Shown(column.Texts.Sorted()[0].Text);
        return SchemaColumn.Of(column.Name, SchemaColumnKind.Ignored, $"always {text}{beside}", column.Missing);
    }

    /// <summary>The column, if it has two texts; otherwise null.</summary>
    public SchemaColumn? Binary(ColumnEvidence column)
    {
        if (column.Distinct.Count > 2 || column.Texts.Count != 2)
            return null;
        SchemaCategory[] texts = column.Texts.Sorted();
        bool areNumbers = column.Measured > 0;
        bool isClear = Array.TrueForAll(texts, one => one.Text is "0" or "1");
        if (areNumbers && (column.Others.Count > 0 || (!isClear && column.Values < FewestRowsOfBinaryNumbers)))
            return null;
        return Binary(column, texts, "two texts");
    }

    /// <summary>The column as one of categories, or ignored as a key or a free text.</summary>
    public SchemaColumn Find(ColumnEvidence column)
    {
        double distinct = Math.Min(column.Distinct.Count, column.Values);
        if (column.Values >= FewestRowsOfKey && distinct >= ColumnEvidence.MostFields * column.Values)
        {
            return Ignored(column, $"nearly all of {Reasons.Count(column.Values, "text")} differ, as those of a key or a remark do");
        }
        SchemaColumn found = Categories(column, "");
        long covered = column.Values - found.OtherRows;
        if (found.Categories.Count == 0)
            return Ignored(column, $"no text stands in {Reasons.Count(options.LeastRows, "row")}, as a category does");
        if (covered < LeastCovered * column.Values)
        {
            return Ignored(
                column,
                $"its {Reasons.Count(found.Categories.Count, "most frequent text")} are {Reasons.Percent(covered, column.Values)} of the rows: "
                + "free text; ColumnUse.Categorical takes them all the same");
        }
        string mixed = column.Measured == 0 ? "" : $", {Reasons.Percent(column.Measured, column.Values)} of the fields are numbers or dates";
        bool isExact = !column.Texts.Forgot && column.LongTexts == 0;
        string kinds = isExact ? Reasons.Number(column.Texts.Count) : $"about {Reasons.Number(Math.Round(distinct))}";
        return found with { Reason = $"{kinds} different texts{mixed}" };
    }

    /// <summary>The column that is told to have categories.</summary>
    public SchemaColumn ToldCategorical(ColumnEvidence column)
    {
        SchemaColumn found = Categories(column, Reasons.Told);
        return found.Categories.Count > 0 ? found : throw new DataFormatException(
            $"{file}, column '{column.Name}': expected a text in at least {Reasons.Count(options.LeastRows, "row")}, as LeastRows says, found none"
            + $"; {Reasons.Number(Math.Round(column.Distinct.Count))} different texts stand in {Reasons.Count(column.Values, "row")}.");
    }

    /// <summary>The column that is told to have two texts.</summary>
    public SchemaColumn ToldBinary(ColumnEvidence column)
    {
        SchemaCategory[] texts = column.Texts.Sorted();
        if (texts.Length != 2 || column.Texts.Forgot || column.LongTexts > 0)
        {
            throw new DataFormatException(
                $"{file}, column '{column.Name}': expected two texts, as the options say, found "
                + $"{Reasons.Number(Math.Round(column.Distinct.Count))}{Examples(texts)}; MissingWords takes texts for missing values.");
        }
        return Binary(column, texts, Reasons.Told);
    }

    private static string Examples(SchemaCategory[] texts)
    {
        const int Shown = 3;
        string more = texts.Length > Shown ? ", ..." : "";
        return texts.Length == 0 ? "" : $" ({string.Join(", ", texts.Take(Shown).Select(one => TableRecords.Shown(one.Text)))}{more})";
    }

    private static SchemaColumn Ignored(ColumnEvidence column, string reason) =>
        SchemaColumn.Of(column.Name, SchemaColumnKind.Ignored, reason, column.Missing);

    private static SchemaColumn Binary(ColumnEvidence column, SchemaCategory[] texts, string reason)
    {
        Array.Sort(texts, (one, other) => string.CompareOrdinal(one.Text, other.Text));
        return SchemaColumn.Of(column.Name, SchemaColumnKind.Binary, reason, column.Missing) with { Categories = texts };
    }

    private SchemaColumn Categories(ColumnEvidence column, string reason)
    {
        SchemaCategory[] kept = [.. column.Texts.Sorted().TakeWhile(one => one.Rows >= options.LeastRows).Take(options.MostCategories)];
        return SchemaColumn.Of(column.Name, SchemaColumnKind.Categorical, reason, column.Missing) with
        {
            Categories = kept,
            OtherRows = column.Values - kept.Sum(one => one.Rows),
        };
    }
}
