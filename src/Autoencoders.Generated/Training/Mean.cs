namespace Autoencoders;

/// <summary>The mean of many losses.</summary>
internal static class Mean
{
    /// <summary>The mean, summed one after the other in double, so that the order is the same on every machine.</summary>
    public static float Of(ReadOnlySpan<float> losses)
    {
        double sum = 0;
        foreach (float loss in losses)
            sum += loss;
        return (float)(sum / losses.Length);
    }
}
