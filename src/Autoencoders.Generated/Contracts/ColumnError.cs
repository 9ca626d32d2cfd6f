namespace Autoencoders;

/// <summary>The error of a column of a sample whose values are numbers.</summary>
internal static class ColumnError
{
    /// <summary>The squared difference of a value and its reconstruction; infinite if the value is not finite.</summary>
    public static float Of(float value, float reconstruction)
    {
        // One value that is no number spoils all reconstructions: it is the cause, and not what it spoils.
        if (!float.IsFinite(value))
            return float.PositiveInfinity;
        float difference = value - reconstruction;
        return float.IsNaN(difference) ? 0 : difference * difference;
    }

    /// <summary>Replaces the reconstruction of a sample by the errors of its columns; 0 where the sample may lack a value and does.</summary>
    public static void Squares<TNetwork>(ReadOnlySpan<float> sample, Span<float> reconstruction)
        where TNetwork : class, INetwork<TNetwork>
    {
        for (int column = 0; column < sample.Length; column++)
        {
            bool isMissing = TNetwork.AcceptsMissing && float.IsNaN(sample[column]);
            reconstruction[column] = isMissing ? 0 : Of(sample[column], reconstruction[column]);
        }
    }
}
