namespace Autoencoders;

/// <summary>Finds values that no training survives: NaN and the infinities.</summary>
internal static class NonFinite
{
    /// <summary>The index of the first such value; -1 if all are finite.</summary>
    public static int IndexIn(ReadOnlySpan<float> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (!float.IsFinite(values[i]))
                return i;
        }

        return -1;
    }

    /// <summary>Refuses rows that hold such a value.</summary>
    /// <exception cref="ArgumentException">With the row and the column of the first one, counted from 0.</exception>
    public static void Refuse(ReadOnlySpan<float> rows, int length, string name)
    {
        int index = IndexIn(rows);
        if (index < 0)
            return;

        (int row, int column) = Math.DivRem(index, length);
        throw new ArgumentException($"The value in row {row}, column {column} (from 0) is {Name(rows[index])}.", name);
    }

    /// <summary>The value as a message shows it, whatever the culture.</summary>
    public static string Name(float value) => float.IsNaN(value) ? "NaN" : float.IsPositive(value) ? "infinite" : "negative infinite";
}
