using Autoencoders;

namespace Anomalies.Mixed;

/// <summary>Rows of columns as plain numbers: one value for each category, sine and cosine of a cyclic column.</summary>
internal static class OneHotRows
{
    /// <summary>The number of values of a row.</summary>
    public static int Width(InputColumns columns) => columns.Sum(Width);

    /// <summary>The rows with their labels. A missing number is 0, a missing flag one half, a missing category 0 at each place.</summary>
    /// <param name="rows">Rows whose numbers are standardized.</param>
    /// <param name="columns">Their columns.</param>
    public static Dataset Of(Dataset rows, InputColumns columns)
    {
        int width = Width(columns);
        var values = new float[rows.Count * width];
        for (int row = 0; row < rows.Count; row++)
        {
            Span<float> wide = values.AsSpan(row * width, width);
            for (int column = 0; column < columns.Count; column++)
            {
                Write(columns[column], rows[row][column], wide);
                wide = wide[Width(columns[column])..];
            }
        }
        return new Dataset(values, width, rows.Labels);
    }

    private static int Width(InputColumn column) => column.Kind switch
    {
        ColumnKind.Categorical => column.Categories,
        ColumnKind.Cyclic => 2,
        _ => 1,
    };

    private static void Write(InputColumn column, float value, Span<float> wide)
    {
        bool isMissing = float.IsNaN(value);
        switch (column.Kind)
        {
            case ColumnKind.Categorical when !isMissing:
                wide[(int)value] = 1;
                break;
            case ColumnKind.Cyclic when !isMissing:
                (double sine, double cosine) = Math.SinCos(2 * Math.PI * value / column.Period);
                (wide[0], wide[1]) = ((float)sine, (float)cosine);
                break;
            case ColumnKind.Binary:
                wide[0] = isMissing ? 0.5f : value;
                break;
            case ColumnKind.Numeric:
                wide[0] = isMissing ? 0 : value;
                break;
        }
    }
}
