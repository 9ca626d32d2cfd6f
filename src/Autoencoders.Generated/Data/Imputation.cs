using System.Globalization;

namespace Autoencoders;

/// <summary>Fills the places of missing values, which are NaN, in rows of floats.</summary>
internal static class Imputation
{
    /// <param name="values">Row-major: any number of rows x <paramref name="length"/>; filled in place.</param>
    /// <param name="length">The number of values of one row.</param>
    /// <param name="missing">What becomes of a NaN.</param>
    /// <exception cref="FormatException">
    /// A value is infinite, or missing where none may be, or a column has none at all; the message gives place and value, as
    /// <c>a finite number in row 3, column 5 (from 0), found NaN</c>.
    /// </exception>
    public static void Apply(Span<float> values, int length, MissingValues missing)
    {
        Require(missing, nameof(missing));
        Check(values, length, missingAllowed: missing != MissingValues.Reject);
        if (missing == MissingValues.Zero)
            values.Replace(float.NaN, 0f);
        else if (missing == MissingValues.Mean)
            FillWithMeans(values, length);
    }

    /// <exception cref="ArgumentOutOfRangeException">The value is not a member of the enum.</exception>
    public static MissingValues Require(MissingValues missing, string name) => Enum.IsDefined(missing)
        ? missing
        : throw new ArgumentOutOfRangeException(
            name, missing, $"{name} must be one of {string.Join(", ", Enum.GetNames<MissingValues>())}.");

    private static void Check(ReadOnlySpan<float> values, int length, bool missingAllowed)
    {
        int from = 0;
        while (NonFinite.IndexIn(values[from..]) is var next and >= 0)
        {
            int index = from + next;
            if (!missingAllowed || !float.IsNaN(values[index]))
            {
                (int row, int column) = Math.DivRem(index, length);
                string found = values[index].ToString(CultureInfo.InvariantCulture);
                throw new FormatException($"a finite number in row {row}, column {column} (from 0), found {found}");
            }
            from = index + 1;
        }
    }

    private static void FillWithMeans(Span<float> values, int length)
    {
        var means = new ColumnMeans(length);
        for (int start = 0; start < values.Length; start += length)
            means.Add(values.Slice(start, length));
        if (!values.IsEmpty && means.Empty is var empty and >= 0)
        {
            throw new FormatException(
                $"at least one value in column {empty} (from 0) for the mean, found none in {values.Length / length} rows");
        }
        for (int start = 0; start < values.Length; start += length)
            means.Fill(values.Slice(start, length));
    }
}
