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
        if (missing is < MissingValues.Reject or > MissingValues.Mean)
            throw new ArgumentOutOfRangeException(nameof(missing), missing, $"{missing} is none of the {nameof(MissingValues)}.");

        Check(values, length, missingAllowed: missing != MissingValues.Reject);
        if (missing == MissingValues.Zero)
            values.Replace(float.NaN, 0f);
        else if (missing == MissingValues.Mean)
            FillWithMeans(values, length);
    }

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
        // Summed row by row in double precision, so that the means are the same everywhere.
        var sums = new double[length];
        var present = new int[length];
        for (int start = 0; start < values.Length; start += length)
        {
            for (int column = 0; column < length; column++)
            {
                if (float.IsNaN(values[start + column]))
                    continue;
                sums[column] += values[start + column];
                present[column]++;
            }
        }

        int empty = values.IsEmpty ? -1 : Array.IndexOf(present, 0);
        if (empty >= 0)
            throw new FormatException($"a value in column {empty} (from 0) to take the mean of, found none in {values.Length / length} rows");

        for (int start = 0; start < values.Length; start += length)
        {
            for (int column = 0; column < length; column++)
            {
                ref float value = ref values[start + column];
                if (float.IsNaN(value))
                    value = (float)(sums[column] / present[column]);
            }
        }
    }
}
