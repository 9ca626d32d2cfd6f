using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Autoencoders;

/// <summary>
/// Divides each row by its Euclidean norm, so that only proportions count: <c>y = x / sqrt(Σ x²)</c>. A row of zeros stays as it is. The
/// norm of a row is gone afterwards: <see cref="Invert"/> leaves rows as they are.
/// </summary>
public sealed class UnitNormScaler : IScaler
{
    internal const string KindName = "unit-norm";

    /// <summary>There is nothing to fit.</summary>
    /// <param name="length">The number of columns, at least 1.</param>
    public UnitNormScaler(int length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        Length = length;
    }

    /// <inheritdoc/>
    public string Kind => KindName;

    /// <inheritdoc/>
    public int Length { get; }

    /// <inheritdoc/>
    public void Transform(ReadOnlySpan<float> source, Span<float> destination)
    {
        ScaledRows.CheckLengths(source, destination, Length);
        for (int start = 0; start < source.Length; start += Length)
        {
            ReadOnlySpan<float> row = source.Slice(start, Length);
            double square = 0;
            foreach (float value in row)
                square += (double)value * value;

            double norm = square == 0 ? 1 : Math.Sqrt(square);
            WideSweep.Run(new Quotient(norm), row, destination.Slice(start, Length));
        }
    }

    /// <summary>Copies rows as they are: what their norms were, nobody knows any more.</summary>
    /// <inheritdoc/>
    public void Invert(ReadOnlySpan<float> source, Span<float> destination)
    {
        ScaledRows.CheckLengths(source, destination, Length);
        source.CopyTo(destination);
    }

    /// <inheritdoc/>
    public Dataset Transform(Dataset dataset) => ScaledRows.Transform(this, dataset);

    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer) => writer.WriteNumber("length", Length);

    internal static UnitNormScaler Read(JsonElement scaler) => new(ScalerJson.ReadLength(scaler));

    private readonly struct Quotient(double norm) : IWideStep
    {
        private readonly double _norm = norm;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector<double> Of(Vector<double> values, int column) => values / new Vector<double>(_norm);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public double Of(double value, int column) => value / _norm;
    }
}
