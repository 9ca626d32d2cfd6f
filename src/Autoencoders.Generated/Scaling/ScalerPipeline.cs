using System.Text.Json;

namespace Autoencoders;

/// <summary>
/// Several scalers as one: each is fitted to what those before it make of the data, and they are undone from last to first.
/// </summary>
public sealed class ScalerPipeline : IScaler, IConstantColumns
{
    internal const string KindName = "pipeline";

    private readonly IScaler[] _scalers;

    /// <summary>Joins scalers that were fitted one after the other.</summary>
    /// <param name="scalers">At least one, all of one length. A pipeline among them counts as its scalers.</param>
    /// <exception cref="ArgumentException">The list is empty, or the lengths of the scalers differ.</exception>
    public ScalerPipeline(IEnumerable<IScaler> scalers)
    {
        ArgumentNullException.ThrowIfNull(scalers);
        _scalers = [.. scalers.SelectMany(scaler => scaler is ScalerPipeline pipeline ? pipeline._scalers : [scaler])];
        if (_scalers.Length == 0)
            throw new ArgumentException("A pipeline needs at least 1 scaler.", nameof(scalers));
        foreach (IScaler scaler in _scalers)
        {
            if (scaler.Length != Length)
            {
                throw new ArgumentException(
                    $"A '{scaler.Kind}' scaler of {scaler.Length} columns does not fit a '{_scalers[0].Kind}' scaler of {Length}.",
                    nameof(scalers));
            }
        }
    }

    /// <summary>Fits scalers one after the other.</summary>
    /// <param name="dataset">At least one row of finite numbers: the training data, not the validation data.</param>
    /// <param name="steps">
    /// Fits one scaler each, to the data as the scalers before transform them: for example
    /// <c>rows => new Log1pScaler(rows.Length), rows => StandardScaler.Fit(rows)</c>.
    /// </param>
    /// <exception cref="ArgumentException">There are no steps, or one cannot be fitted to the data.</exception>
    public static ScalerPipeline Fit(Dataset dataset, params ReadOnlySpan<Func<Dataset, IScaler>> steps)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        var scalers = new List<IScaler>();
        foreach (Func<Dataset, IScaler> step in steps)
        {
            IScaler scaler = step(dataset);
            scalers.Add(scaler);
            if (scalers.Count < steps.Length)
                dataset = scaler.Transform(dataset);
        }
        return new ScalerPipeline(scalers);
    }

    /// <inheritdoc/>
    public string Kind => KindName;

    /// <inheritdoc/>
    public int Length => _scalers[0].Length;

    /// <summary>The scalers, in the order in which they transform.</summary>
    public IReadOnlyList<IScaler> Scalers => _scalers;

    /// <inheritdoc/>
    float? IConstantColumns.ConstantOf(int column) => (_scalers[^1] as IConstantColumns)?.ConstantOf(column);

    /// <inheritdoc/>
    public void Transform(ReadOnlySpan<float> source, Span<float> destination)
    {
        _scalers[0].Transform(source, destination);
        foreach (IScaler scaler in _scalers.AsSpan(1))
            scaler.Transform(destination, destination);
    }

    /// <inheritdoc/>
    public void Invert(ReadOnlySpan<float> source, Span<float> destination)
    {
        _scalers[^1].Invert(source, destination);
        for (int i = _scalers.Length - 2; i >= 0; i--)
            _scalers[i].Invert(destination, destination);
    }

    /// <inheritdoc/>
    public Dataset Transform(Dataset dataset) => ScaledRows.Transform(this, dataset);

    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("scalers");
        foreach (IScaler scaler in _scalers)
            ScalerJson.Write(writer, scaler);
        writer.WriteEndArray();
    }

    internal static ScalerPipeline Read(JsonElement scaler)
    {
        if (!scaler.TryGetProperty("scalers", out JsonElement array)
            || array.ValueKind != JsonValueKind.Array
            || array.GetArrayLength() == 0)
            throw new FormatException("no scalers as 'scalers'");

        var scalers = new List<IScaler>();
        foreach (JsonElement element in array.EnumerateArray())
        {
            // Ours never holds one: nothing that nests deeper and deeper is ever followed.
            if (IsPipeline(element))
                throw new FormatException("a pipeline within a pipeline");
            scalers.Add(ScalerJson.Read(element));
            if (scalers[^1].Length != scalers[0].Length)
                throw new FormatException($"a pipeline of scalers of {scalers[0].Length} and {scalers[^1].Length} columns");
        }
        return new ScalerPipeline(scalers);
    }

    private static bool IsPipeline(JsonElement scaler)
        => scaler.ValueKind == JsonValueKind.Object
            && scaler.TryGetProperty("kind", out JsonElement kind)
            && kind.ValueKind == JsonValueKind.String
            && kind.ValueEquals(KindName);
}
