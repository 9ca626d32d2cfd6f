namespace Autoencoders.Reporting.Drawing;

/// <summary>
/// Chooses what to draw of a series that has more values than a chart has places: of the values that share a place the lowest and the
/// highest, which is all that the eye would see of them.
/// </summary>
internal static class Thinning
{
    private const int Places = 1_000;

    /// <summary>The indices to draw, in their order: all of a short series, and always the last one.</summary>
    public static IEnumerable<int> Of(double[] values)
    {
        if (values.Length <= 2 * Places)
            return Enumerable.Range(0, values.Length);
        return Enumerable.Range(0, Places).SelectMany(place => OfPlace(values, Start(values, place), Start(values, place + 1)));
    }

    private static int Start(double[] values, int place) => (int)((long)values.Length * place / Places);

    private static IEnumerable<int> OfPlace(double[] values, int start, int end)
    {
        int lowest = start, highest = start;
        for (int i = start + 1; i < end; i++)
        {
            if (!double.IsFinite(values[i]))
                continue;
            if (!double.IsFinite(values[lowest]) || values[i] < values[lowest])
                lowest = i;
            if (!double.IsFinite(values[highest]) || values[i] > values[highest])
                highest = i;
        }

        IEnumerable<int> chosen = [lowest, highest];
        if (end == values.Length)
            chosen = chosen.Append(end - 1);
        return chosen.Distinct().Order();
    }
}
