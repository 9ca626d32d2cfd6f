namespace Autoencoders;

/// <summary>Memory that each thread keeps for values that nobody needs longer than a call.</summary>
internal static class ThreadMemory
{
    [ThreadStatic]
    private static float[]? t_values;

    /// <summary>
    /// At least so many values, whatever they are; allocates only where the thread never needed as many. One user at a time.
    /// </summary>
    public static Span<float> Of(int length)
    {
        if (t_values is null || t_values.Length < length)
            t_values = new float[length];
        return t_values.AsSpan(0, length);
    }
}
