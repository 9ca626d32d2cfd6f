namespace Autoencoders;

/// <summary>The largest difference between the numbers that were expected of an output and those that a network gives.</summary>
/// <param name="Output">The output: <c>code</c>, <c>decoded code</c>, <c>reconstruction</c>.</param>
/// <param name="Row">The row of the largest difference.</param>
/// <param name="Index">Its place in the row.</param>
/// <param name="Expected">The number that was expected there.</param>
/// <param name="Found">The number of the network.</param>
/// <param name="Scale">The largest magnitude that was expected of the output.</param>
public readonly record struct OutputDeviation(string Output, int Row, int Index, float Expected, float Found, float Scale)
{
    /// <summary>The largest difference; infinite where one of the two numbers is NaN.</summary>
    public float Absolute => Difference(Expected, Found);

    /// <summary>The largest difference as a part of <see cref="Scale"/>.</summary>
    public float Relative => Scale > 0 ? Absolute / Scale : Absolute;

    /// <summary>The deviation in one line.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{Output}: {Absolute:G3} of {Scale:G3} (row {Row}, value {Index}: expected {Expected}, found {Found})");

    /// <summary>Compares an output.</summary>
    /// <param name="output">Its name.</param>
    /// <param name="expected">The expected rows.</param>
    /// <param name="found">As many rows of the network.</param>
    /// <param name="length">The length of a row.</param>
    internal static OutputDeviation Of(string output, ReadOnlySpan<float> expected, ReadOnlySpan<float> found, int length)
    {
        float scale = 0, largest = -1;
        int at = 0;
        for (int i = 0; i < expected.Length; i++)
        {
            scale = Math.Max(scale, Math.Abs(expected[i]));
            float difference = Difference(expected[i], found[i]);
            if (difference > largest)
                (largest, at) = (difference, i);
        }

        return new OutputDeviation(output, at / length, at % length, expected[at], found[at], scale);
    }

    private static float Difference(float expected, float found)
    {
        float difference = Math.Abs(expected - found);
        return float.IsNaN(difference) ? float.PositiveInfinity : difference;
    }
}
