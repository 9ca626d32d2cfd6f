using Apache.Arrow;

namespace Autoencoders.Arrow.Values;

/// <summary>Decimal fractions of 128 bits.</summary>
internal sealed class DecimalNumbers : INumberReader
{
    public void Read(IArrowArray array, Span<float> column, int length)
    {
        var decimals = (Decimal128Array)array;
        for (int row = 0; row < decimals.Length; row++)
            column[row * length] = decimals.GetValue(row) is { } value ? (float)value : float.NaN;
    }
}
