using System.Text.Json;

namespace Autoencoders;

/// <summary>
/// A scaler of channels for windows of a series: every row of a window is scaled like any other, each channel by its own column.
/// </summary>
/// <example><code>
/// var scaler = new WindowScaler(StandardScaler.Fit(samples), rows: 60);
/// </code></example>
public sealed class WindowScaler : IScaler, IConstantColumns
{
    internal const string KindName = "window";

    /// <summary>Repeats a scaler for each row of a window.</summary>
    /// <param name="channels">A scaler with one column a channel.</param>
    /// <param name="rows">The number of rows of a window, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of rows is below 1.</exception>
    /// <exception cref="ArgumentException">A window has more values than an array holds.</exception>
    public WindowScaler(IScaler channels, int rows)
    {
        ArgumentNullException.ThrowIfNull(channels);
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        (Channels, Rows) = (channels, rows);
        Length = ArraySize.Of(rows, channels.Length, "rows of a window", nameof(rows));
    }

    /// <summary>The scaler of one row.</summary>
    public IScaler Channels { get; }

    /// <summary>The number of rows of a window.</summary>
    public int Rows { get; }

    /// <inheritdoc/>
    public string Kind => KindName;

    /// <inheritdoc/>
    public int Length { get; }

    /// <inheritdoc/>
    float? IConstantColumns.ConstantOf(int column) => (Channels as IConstantColumns)?.ConstantOf(column % Channels.Length);

    /// <inheritdoc/>
    public void Transform(ReadOnlySpan<float> source, Span<float> destination)
    {
        ScaledRows.CheckLengths(source, destination, Length);
        Channels.Transform(source, destination);
    }

    /// <inheritdoc/>
    public void Invert(ReadOnlySpan<float> source, Span<float> destination)
    {
        ScaledRows.CheckLengths(source, destination, Length);
        Channels.Invert(source, destination);
    }

    /// <inheritdoc/>
    public Dataset Transform(Dataset dataset) => ScaledRows.Transform(this, dataset);

    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteNumber("rows", Rows);
        writer.WritePropertyName("channels");
        ScalerJson.Write(writer, Channels);
    }

    internal static WindowScaler Read(JsonElement scaler)
    {
        if (!scaler.TryGetProperty("rows", out JsonElement number) || number.ValueKind != JsonValueKind.Number
            || !number.TryGetInt32(out int rows) || rows < 1)
            throw new FormatException("no integer of at least 1 as 'rows'");
        if (!scaler.TryGetProperty("channels", out JsonElement channels))
            throw new FormatException("no scaler as 'channels'");
        IScaler inner = ScalerJson.Read(channels);
        return (long)rows * inner.Length <= ArraySize.Largest
            ? new WindowScaler(inner, rows)
            : throw new FormatException($"windows of {rows} rows of {inner.Length} columns, more than an array holds");
    }
}
