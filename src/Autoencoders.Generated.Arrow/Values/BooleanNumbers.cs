using Apache.Arrow;

namespace Autoencoders.Arrow.Values;

/// <summary>Booleans: false is 0, true is 1.</summary>
internal sealed class BooleanNumbers : INumberReader
{
    public void Read(IArrowArray array, Span<float> column, int length)
    {
        var booleans = (BooleanArray)array;
        for (int row = 0; row < booleans.Length; row++)
            column[row * length] = booleans.GetValue(row) is { } value ? (value ? 1f : 0f) : float.NaN;
    }
}
