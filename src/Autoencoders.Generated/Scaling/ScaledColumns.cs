namespace Autoencoders;

/// <summary>The rule of scalers beside declared columns: they scale numbers, and leave categories, flags and cycles alone.</summary>
internal static class ScaledColumns
{
    /// <summary>Refuses a scaler that changes other columns than numeric ones, by two rows that it shows to the scaler.</summary>
    /// <param name="columns">The columns; none for a network that declares none.</param>
    /// <param name="scaler">A scaler of as many columns.</param>
    /// <exception cref="ArgumentException">It changes one.</exception>
    public static void RequireUnchanged(InputColumns columns, IScaler scaler)
    {
        if (columns.Count == 0)
            return;
        float[] row = new float[columns.Count], scaled = new float[columns.Count];
        for (int value = 0; value < 2; value++)
        {
            row.AsSpan().Fill(value);
            scaler.Transform(row, scaled);
            for (int column = 0; column < row.Length; column++)
            {
                if (columns[column].Kind == ColumnKind.Numeric || scaled[column] == value)
                    continue;
                throw new ArgumentException(
                    $"The scaler changes column {columns.NameOf(column)}, which is {Word(columns[column].Kind)}; it may scale numeric "
                    + "columns alone: fit it by StandardScaler.Fit(samples, columns) with the Columns of the network.",
                    nameof(scaler));
            }
        }
    }

    private static string Word(ColumnKind kind) => kind switch
    {
        ColumnKind.Categorical => "categorical",
        ColumnKind.Binary => "binary",
        _ => "cyclic",
    };
}
