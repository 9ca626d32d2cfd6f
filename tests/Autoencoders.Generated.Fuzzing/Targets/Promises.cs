namespace Autoencoders.Fuzzing;

/// <summary>What holds for all that is read.</summary>
internal static class Promises
{
    /// <summary>Values are finite, or missing where that was asked for, in whole rows with one label each or none.</summary>
    public static void Check(Dataset rows, bool missing = false)
    {
        foreach (float value in rows.Values.Span)
        {
            if (!float.IsFinite(value) && !(missing && float.IsNaN(value)))
                throw new BrokenPromiseException($"A value is {value}.");
        }
        if (rows.Count < 1 || rows.Length < 1 || (long)rows.Count * rows.Length != rows.Values.Length)
            throw new BrokenPromiseException($"{rows.Values.Length} values in {rows.Count} rows of {rows.Length}.");
        if (rows.Labels.Length != 0 && rows.Labels.Length != rows.Count)
            throw new BrokenPromiseException($"{rows.Labels.Length} labels of {rows.Count} rows.");
    }

    /// <summary>Numbers are finite.</summary>
    public static void Check(ReadOnlySpan<float> values)
    {
        foreach (float value in values)
        {
            if (!float.IsFinite(value))
                throw new BrokenPromiseException($"A value is {value}.");
        }
    }
}
