namespace Autoencoders.Tests.Analysis;

/// <summary>Rows of six columns that follow from three factors, with some noise: each column depends on the others.</summary>
internal static class FactorRows
{
    public const int Columns = LinearTable.InputLength;
    private const int Factors = 3;

    // Each factor has three columns, and no two columns have the same factors.
    private static readonly float[] s_weights = [3, 1, 0, 0, 2, 1, 1, 0, 2, -2, 1, 0, 0, -1, 3, 1, 1, 1];

    public static Dataset Draw(int rows, ulong seed)
    {
        float[] factors = new float[rows * Factors], values = new float[rows * Columns];
        new CounterRandom(seed, 1).FillNormal(factors, 1);
        new CounterRandom(seed, 2).FillNormal(values, 0.1f);
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < Columns; column++)
            {
                for (int factor = 0; factor < Factors; factor++)
                    values[(row * Columns) + column] += s_weights[(column * Factors) + factor] * factors[(row * Factors) + factor];
                values[(row * Columns) + column] += 10 * column;
            }
        }
        return new Dataset(values, Columns);
    }
}
