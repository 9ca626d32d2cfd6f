namespace Autoencoders;

/// <summary>Memory that each thread keeps for values that nobody needs longer than a call.</summary>
internal static class ThreadMemory
{
    [ThreadStatic]
    private static float[]? t_values;

    [ThreadStatic]
    private static float[]? t_searched;

    /// <summary>
    /// At least so many values, whatever they are; allocates only where the thread never needed as many. One user at a time.
    /// </summary>
    public static Span<float> Of(int length) => Of(ref t_values, length);

    /// <summary>The same for a search that calls users of <see cref="Of(int)"/>, and has its values meanwhile.</summary>
    public static Span<float> OfSearch(int length) => Of(ref t_searched, length);

    private static Span<float> Of(ref float[]? values, int length)
    {
        if (values is null || values.Length < length)
            values = new float[length];
        return values.AsSpan(0, length);
    }
}
