using System.Globalization;
using System.Text.Json;

namespace Autoencoders;

/// <summary>
/// Takes the logarithm of each value, for counts, amounts and the like, whose sizes span decades: <c>y = ln (1 + x)</c>. Values must be
/// above -1.
/// </summary>
public sealed class Log1pScaler : IScaler
{
    internal const string KindName = "log1p";

    /// <summary>There is nothing to fit.</summary>
    /// <param name="length">The number of columns, at least 1.</param>
    public Log1pScaler(int length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        Length = length;
    }

    /// <inheritdoc/>
    public string Kind => KindName;

    /// <inheritdoc/>
    public int Length { get; }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A value is -1 or less; with its row and column. Nothing is transformed.</exception>
    public void Transform(ReadOnlySpan<float> source, Span<float> destination)
    {
        ScaledRows.CheckLengths(source, destination, Length);
        for (int i = 0; i < source.Length; i++)
        {
            if (source[i] <= -1)
            {
                (int row, int column) = Math.DivRem(i, Length);
                string found = source[i].ToString(CultureInfo.InvariantCulture);
                throw new ArgumentException(
                    $"The value in row {row}, column {column} (from 0) is {found}; ln (1 + x) needs values above -1.", nameof(source));
            }
        }
        for (int i = 0; i < source.Length; i++)
            destination[i] = float.IsFinite(source[i]) ? (float)Log1p.Of(source[i]) : source[i];
    }

    /// <inheritdoc/>
    public void Invert(ReadOnlySpan<float> source, Span<float> destination)
    {
        ScaledRows.CheckLengths(source, destination, Length);
        for (int i = 0; i < source.Length; i++)
            destination[i] = (float)Log1p.Inverse(source[i]);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A value is -1 or less; with its row and column.</exception>
    public Dataset Transform(Dataset dataset) => ScaledRows.Transform(this, dataset);

    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer) => writer.WriteNumber("length", Length);

    internal static Log1pScaler Read(JsonElement scaler) => new(ScalerJson.ReadLength(scaler));
}
