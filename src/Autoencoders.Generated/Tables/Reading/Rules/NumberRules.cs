namespace Autoencoders;

/// <summary>The rules for columns of numbers.</summary>
/// <param name="options">The options of the reader.</param>
/// <param name="file">The file, for messages.</param>
/// <param name="prefersComma">True if numbers that are ambiguous have decimal commas.</param>
internal sealed class NumberRules(TableOptions options, string file, bool prefersComma)
{
    private const int FewestRowsOfKey = 20, MostCodes = 20, FewestRowsOfCode = 5;

    /// <summary>
    /// True if the table has decimal commas: a column is written with them and no column with decimal points, or the separator is a
    /// semicolon and no column tells.
    /// </summary>
    public static bool PreferComma(IReadOnlyList<ColumnEvidence> columns, char separator)
    {
        bool comma = false, point = false;
        foreach (ColumnEvidence column in columns)
        {
            comma |= Shows(column, isComma: true);
            point |= Shows(column, isComma: false);
        }
        return comma == point ? separator == ';' && !point : comma;
    }

    /// <summary>True if more fields are numbers by one decimal separator than by the other, with and without thousands apart.</summary>
    private static bool Shows(ColumnEvidence column, bool isComma)
    {
        IEnumerable<NumberEvidence> others = column.Numbers.Where(one => one.Form.HasComma != isComma);
        return column.Numbers.First(one => one.Form == new NumberForm(isComma ? ',' : '.', null)).Count > others.Max(one => one.Count);
    }

    /// <summary>The column, if it is one of numbers; otherwise null.</summary>
    public SchemaColumn? Find(ColumnEvidence column)
    {
        NumberEvidence numbers = Best(column);
        (string[] words, long wordRows) = column.Others.MissingWords(options.LeastRows, column.Values);
        long values = column.Values - wordRows;
        if (numbers.Count == 0 || numbers.Count < ColumnEvidence.MostFields * values)
            return null;

        if (numbers.AreWhole && numbers.Count == column.Values && numbers.Count >= FewestRowsOfKey)
        {
            bool isKey = NameWords.IsKey(column.Name) && column.Distinct.Count >= ColumnEvidence.MostFields * column.Values;
            string? ignored = numbers.Ascend ? "whole numbers that ascend with each row, as record numbers do"
                : isKey ? "a key by its name, and nearly all of its numbers differ"
                : null;
            if (ignored is not null)
                return SchemaColumn.Of(column.Name, SchemaColumnKind.Ignored, ignored, column.Missing);
        }

        double different = column.Distinct.Count - words.Length;
        int period = NameWords.PeriodOf(column.Name);
        bool isCyclic = period > 0 && numbers is { AreWhole: true, Minimum: >= 0 } && numbers.Maximum <= period && numbers.Count == values;
        string reason = isCyclic ? "whole numbers, cyclic by its name"
            : numbers.Minimum == numbers.Maximum ? "one number beside missing values"
            : numbers.AreWhole && different <= Math.Min(MostCodes, numbers.Count / FewestRowsOfCode) && numbers.Maximum > 1
                ? $"{Reasons.Number(different)} whole numbers; ColumnUse.Categorical takes them for codes"
            : $"{(numbers.AreWhole ? "whole numbers" : "numbers")}{Written(numbers)}";
        reason += Reasons.Others(column, words, wordRows, values - numbers.Count);
        SchemaColumn found = Numeric(column, numbers, reason, words, wordRows);
        return isCyclic ? found with { Kind = SchemaColumnKind.Cyclic, Period = period }
            : numbers.Minimum == numbers.Maximum ? found with { Kind = SchemaColumnKind.Ignored }
            : found;
    }

    /// <summary>The column that is told to be numeric.</summary>
    public SchemaColumn Told(ColumnEvidence column)
    {
        NumberEvidence numbers = Require(column, "numbers");
        (string[] words, long wordRows) = column.Others.MissingWords(options.LeastRows, column.Values);
        string others = Reasons.Others(column, words, wordRows, column.Values - wordRows - numbers.Count);
        return Numeric(column, numbers, Reasons.Told + Written(numbers) + others, words, wordRows);
    }

    /// <summary>The column that is told to be cyclic.</summary>
    public SchemaColumn ToldCyclic(ColumnEvidence column, int period)
    {
        NumberEvidence numbers = Require(column, $"numbers from 0 to {period}");
        if (numbers.Minimum < 0 || numbers.Maximum > period)
        {
            throw new DataFormatException(
                $"{file}, column '{column.Name}': expected numbers from 0 to {period}, found numbers from "
                + $"{Reasons.Number(numbers.Minimum)} to {Reasons.Number(numbers.Maximum)}.");
        }
        return Told(column) with { Kind = SchemaColumnKind.Cyclic, Period = period };
    }

    private NumberEvidence Require(ColumnEvidence column, string expected)
    {
        NumberEvidence numbers = Best(column);
        return numbers.Count > 0 ? numbers : throw new DataFormatException(
            $"{file}, column '{column.Name}': expected {expected}, as the options say, found {Found(column)}.");
    }

    /// <summary>The end of a message about a column without a fitting field.</summary>
    public static string Found(ColumnEvidence column) => column.Others.Count == 0
        ? column.Values == 0 ? "no value" : "other fields"
        : $"{TableRecords.Shown(column.Others.First)} in line {column.Others.FirstLine}";

    private NumberEvidence Best(ColumnEvidence column)
    {
        NumberEvidence best = column.Numbers[0];
        foreach (NumberEvidence numbers in column.Numbers.OrderBy(one => one.Form.HasComma != prefersComma))
        {
            bool isPreferred = best.Form.HasComma != prefersComma && numbers.Form.HasComma == prefersComma;
            if (numbers.Count > best.Count || (numbers.Count == best.Count && isPreferred))
                best = numbers;
        }
        return best;
    }

    private static SchemaColumn Numeric(ColumnEvidence column, NumberEvidence numbers, string reason, string[] words, long wordRows) =>
        SchemaColumn.Of(column.Name, SchemaColumnKind.Numeric, reason, column.Missing + wordRows) with
        {
            DecimalSeparator = numbers.Form.Decimal,
            GroupSeparator = numbers.Form.Group,
            MissingWords = words,
            Minimum = numbers.Minimum,
            Maximum = numbers.Maximum,
        };

    private static string Written(NumberEvidence numbers) =>
        (numbers.Form.HasComma && !numbers.AreWhole ? ", decimal comma" : "")
        + (numbers.Form.Group is { } group ? $", '{group}' between thousands" : "");
}
