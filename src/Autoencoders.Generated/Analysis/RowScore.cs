namespace Autoencoders;

/// <summary>
/// Makes the score of a detector from the reconstruction error of a row: what is no loss of anything must not look normal.
/// </summary>
internal static class RowScore
{
    /// <summary>
    /// The error above that of a perfect reconstruction, where that depends on the row without bound, and the error itself otherwise;
    /// infinite for a row that the loss is not defined for.
    /// </summary>
    /// <param name="row">In network units.</param>
    /// <param name="error">The declared loss of the row.</param>
    public static float Of<TNetwork>(ReadOnlySpan<float> row, float error)
        where TNetwork : class, INetwork<TNetwork>
    {
        if (!TNetwork.LossDomain.Contains(row))
            return float.PositiveInfinity;
        float score = (float)(error - TNetwork.LossDomain.LeastLoss(row));
        return float.IsNegativeInfinity(score) ? float.PositiveInfinity : score;
    }

    /// <summary>The same of any number of rows, whose scores take the place of their errors.</summary>
    public static void OfBatch<TNetwork>(ReadOnlySpan<float> rows, Span<float> errors)
        where TNetwork : class, INetwork<TNetwork>
    {
        if (TNetwork.LossDomain == LossDomain.Numbers)
            return;
        int length = TNetwork.InputLength;
        for (int row = 0; row < errors.Length; row++)
            errors[row] = Of<TNetwork>(rows.Slice(row * length, length), errors[row]);
    }
}
