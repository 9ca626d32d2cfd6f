namespace Autoencoders.Tests.Training;

/// <summary>Rows for <see cref="TermedNetwork"/>: row i is (i / 100, a unit) with the condition (-i, i / 50, i).</summary>
internal static class TermedSamples
{
    /// <summary>Rows that use the units 0 and 2, 3 times as often 2.</summary>
    public static Dataset Make(int rows)
    {
        var values = new float[rows * 2];
        var conditions = new float[rows * 3];
        for (int row = 0; row < rows; row++)
        {
            (values[row * 2], values[(row * 2) + 1]) = (row / 100f, row % 4 == 0 ? 0 : 2);
            (conditions[row * 3], conditions[(row * 3) + 1], conditions[(row * 3) + 2]) = (-row, row / 50f, row);
        }

        return new Dataset(values, 2).WithConditions(conditions, 3);
    }
}
