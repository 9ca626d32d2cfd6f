using Apache.Arrow;
using Apache.Arrow.Types;

namespace Autoencoders.Arrow.Values;

/// <summary>Reads labels: whole numbers, booleans or words.</summary>
internal static class LabelReader
{
    /// <exception cref="DataFormatException">The column has no labels as the options say.</exception>
    public static void Require(Field field, ArrowOptions options, string source)
    {
        bool isText = field.DataType.TypeId is ArrowTypeId.String or ArrowTypeId.LargeString or ArrowTypeId.StringView or ArrowTypeId.Dictionary;
        if (isText && options.LabelWords.Count == 0)
        {
            throw new DataFormatException(
                $"{source}, column '{field.Name}': expected labels that are numbers, found text; LabelWords reads words, for example [\"ok\", \"faulty\"].");
        }
        if (!isText && options.LabelWords.Count > 0)
            throw new DataFormatException($"{source}, column '{field.Name}': expected words, because of LabelWords, found {field.DataType.Name}.");
        if (!isText && !NumberCatalog.Has(field.DataType.TypeId))
            throw new DataFormatException($"{source}, column '{field.Name}': expected labels, found {field.DataType.Name}.");
    }

    /// <param name="array">The column of a batch.</param>
    /// <param name="options">Words, and the label of others.</param>
    /// <param name="firstRow">The row of the file that the batch begins with.</param>
    /// <param name="place">File and column.</param>
    /// <exception cref="DataFormatException">A label is missing, a fraction, or a word that is not known.</exception>
    public static int[] Read(IArrowArray array, ArrowOptions options, long firstRow, string place)
    {
        var labels = new int[array.Length];
        if (options.LabelWords.Count == 0)
        {
            var numbers = new float[array.Length];
            NumberCatalog.Of(array.Data.DataType.TypeId).Read(array, numbers, 1);
            for (int row = 0; row < labels.Length; row++)
            {
                labels[row] = (int)numbers[row];
                if (labels[row] != numbers[row])
                    throw Unexpected(row, "a whole number", array.IsNull(row) ? "null" : FormattableString.Invariant($"{numbers[row]}"));
            }
            return labels;
        }

        for (int row = 0; row < labels.Length; row++)
        {
            string? word = Texts.Of(array, row);
            int label = word is null ? -1 : IndexOf(options.LabelWords, word);
            labels[row] = label >= 0 ? label
                : word is not null && options.OtherLabel is { } other ? other
                : throw Unexpected(row, $"one of the labels '{string.Join("', '", options.LabelWords)}'", word is null ? "null" : $"'{word}'");
        }
        return labels;

        DataFormatException Unexpected(int row, string expected, string found) =>
            new($"{place}, row {firstRow + row} (from 0): expected {expected}, found {found}.");
    }

    private static int IndexOf(IReadOnlyList<string> words, string word)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (words[i] == word)
                return i;
        }
        return -1;
    }
}
