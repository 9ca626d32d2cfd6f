using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Autoencoders;

/// <summary>Scalers as JSON text: <c>{"kind":"standard","mean":[...],"deviation":[...]}</c>. Numbers survive bit for bit.</summary>
internal static class ScalerJson
{
    // Written as they are, because the text becomes a string inside the JSON of a weights file.
    private static readonly JsonWriterOptions s_writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonDocumentOptions s_reading = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    /// <summary>Every kind of scaler that a weights file may hold.</summary>
    private static readonly Dictionary<string, Func<JsonElement, IScaler>> s_kinds = new()
    {
        [ImputingScaler.KindName] = ImputingScaler.Read,
        [Log1pScaler.KindName] = Log1pScaler.Read,
        [MinMaxScaler.KindName] = MinMaxScaler.Read,
        [RobustScaler.KindName] = RobustScaler.Read,
        [ScalerPipeline.KindName] = ScalerPipeline.Read,
        [StandardScaler.KindName] = StandardScaler.Read,
        [UnitNormScaler.KindName] = UnitNormScaler.Read,
        [WindowScaler.KindName] = WindowScaler.Read,
    };

    /// <exception cref="ArgumentException">The kind is not one that could be read again.</exception>
    public static string Write(IScaler scaler)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, s_writing))
            Write(writer, scaler);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <exception cref="ArgumentException">The kind is not one that could be read again.</exception>
    public static void Write(Utf8JsonWriter writer, IScaler scaler)
    {
        if (!s_kinds.ContainsKey(scaler.Kind))
        {
            throw new ArgumentException(
                $"A scaler of kind '{scaler.Kind}' could not be read back; the known kinds are {KnownKinds}.", nameof(scaler));
        }

        writer.WriteStartObject();
        writer.WriteString("kind", scaler.Kind);
        scaler.Write(writer);
        writer.WriteEndObject();
    }

    /// <exception cref="FormatException">The text is not a scaler; the message says why, without a full stop.</exception>
    public static IScaler Read(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text, s_reading);
            return Read(document.RootElement);
        }
        catch (JsonException malformed)
        {
            throw new FormatException($"malformed JSON ({malformed.Message.TrimEnd('.')})", malformed);
        }
        catch (InvalidOperationException malformed)
        {
            // What the JSON reader throws for strings with half of a surrogate pair.
            throw new FormatException($"malformed text ({malformed.Message.TrimEnd('.')})", malformed);
        }
    }

    /// <exception cref="FormatException">The element is not a scaler; the message says why, without a full stop.</exception>
    public static IScaler Read(JsonElement scaler)
    {
        string? kind = scaler.ValueKind == JsonValueKind.Object && scaler.TryGetProperty("kind", out JsonElement name)
            && name.ValueKind == JsonValueKind.String ? name.GetString() : null;
        if (kind is null)
            throw new FormatException("no kind of scaler");
        if (!s_kinds.TryGetValue(kind, out Func<JsonElement, IScaler>? read))
            throw new FormatException($"the unknown kind '{kind}'; the known kinds are {KnownKinds}");
        return read(scaler);
    }

    public static void WriteColumns(Utf8JsonWriter writer, string name, ReadOnlySpan<double> columns)
    {
        writer.WriteStartArray(name);
        foreach (double value in columns)
            writer.WriteNumberValue(value);
        writer.WriteEndArray();
    }

    public static double[] ReadColumns(JsonElement scaler, string name)
    {
        if (!scaler.TryGetProperty(name, out JsonElement array) || array.ValueKind != JsonValueKind.Array || array.GetArrayLength() == 0)
            throw new FormatException($"no numbers as '{name}'");

        var columns = new double[array.GetArrayLength()];
        int count = 0;
        foreach (JsonElement element in array.EnumerateArray())
            columns[count++] = ReadNumber(element, name);
        return columns;
    }

    public static float ReadSingle(JsonElement scaler, string name)
        => scaler.TryGetProperty(name, out JsonElement element)
            ? (float)ReadNumber(element, name)
            : throw new FormatException($"no number as '{name}'");

    /// <summary>Reads how many columns a scaler has that holds nothing else.</summary>
    public static int ReadLength(JsonElement scaler)
        => scaler.TryGetProperty("length", out JsonElement element) && element.ValueKind == JsonValueKind.Number
            && element.TryGetInt32(out int length) && length >= 1
            ? length
            : throw new FormatException("no integer of at least 1 as 'length'");

    public static void CheckSameLength(string name, double[] columns, string otherName, double[] otherColumns)
    {
        if (columns.Length != otherColumns.Length)
            throw new FormatException($"{columns.Length} columns of '{name}' but {otherColumns.Length} of '{otherName}'");
    }

    private static string KnownKinds => string.Join(", ", s_kinds.Keys.Order(StringComparer.Ordinal));

    private static double ReadNumber(JsonElement element, string name)
        => element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out double value) && double.IsFinite(value)
            ? value
            : throw new FormatException($"{Excerpt(element)} in '{name}', which is not a finite number");

    private static string Excerpt(JsonElement element)
    {
        const int Shown = 40;
        string text = element.GetRawText();
        return text.Length <= Shown ? text : text[..Shown];
    }
}
