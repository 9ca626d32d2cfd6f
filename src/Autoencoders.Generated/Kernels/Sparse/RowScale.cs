namespace Autoencoders.Kernels;

/// <summary>The factor that makes a row a vector of length 1; 0 for a row without values.</summary>
internal static class RowScale
{
    public static float Of(ReadOnlySpan<int> columns, ReadOnlySpan<float> values)
    {
        double squares = values.IsEmpty ? columns.Length : 0;
        foreach (float value in values)
            squares += (double)value * value;
        return Of(squares);
    }

    public static float Of(double squares) => squares > 0 ? (float)(1 / Math.Sqrt(squares)) : 0f;
}
