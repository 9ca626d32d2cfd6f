using System.Text.Json;

namespace Autoencoders;

// The file of a quantizer: {"format":"autoencoders.generated.quantizer","bits":[...],"low":[...],"step":[...]}.
// Numbers survive bit for bit.
public sealed partial class CodeQuantizer
{
    private const string Format = "autoencoders.generated.quantizer";

    private static readonly JsonDocumentOptions s_reading = new() { AllowDuplicateProperties = false, MaxDepth = 4 };

    /// <summary>Writes the levels as a JSON file, which replaces an old one as a whole or not at all.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">The file cannot be written; the old one is whole.</exception>
    public void Save(string path) => AtomicFile.Replace(path, Save);

    /// <summary>Writes the levels as JSON to a stream, from its current position on.</summary>
    /// <param name="destination">Receives the bytes of a file.</param>
    public void Save(Stream destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        using var writer = new Utf8JsonWriter(destination);
        writer.WriteStartObject();
        writer.WriteString("format", Format);
        ScalerJson.WriteColumns(writer, "bits", Array.ConvertAll(_levels, levels => (double)levels.Bits));
        ScalerJson.WriteColumns(writer, "low", Array.ConvertAll(_levels, levels => levels.Low));
        ScalerJson.WriteColumns(writer, "step", Array.ConvertAll(_levels, levels => levels.Step));
        writer.WriteEndObject();
    }

    /// <summary>Reads what <see cref="Save(string)"/> wrote.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="DataFormatException">The file is damaged, or another one; with what was expected and what was found.</exception>
    /// <exception cref="IOException">The file cannot be read; a <see cref="FileNotFoundException"/> if it does not exist.</exception>
    public static CodeQuantizer Load(string path)
    {
        using FileStream source = InputFile.Open(path);
        return Read(source, path);
    }

    /// <summary>Reads levels from a stream, to its end.</summary>
    /// <param name="source">The bytes of a file.</param>
    /// <exception cref="DataFormatException">The bytes are damaged, or of another file; with what was expected and found.</exception>
    public static CodeQuantizer Load(Stream source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Read(source, WeightsFile.StreamName);
    }

    /// <summary>Reads levels from memory, such as an embedded resource.</summary>
    /// <param name="file">All bytes of a file.</param>
    /// <exception cref="DataFormatException">The bytes are damaged, or of another file; with what was expected and found.</exception>
    public static CodeQuantizer Load(ReadOnlySpan<byte> file) => Read(new MemoryStream(file.ToArray()), WeightsFile.MemoryName);

    private static CodeQuantizer Read(Stream source, string name)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(source, s_reading);
            return Read(document.RootElement);
        }
        catch (FormatException wrong)
        {
            throw new DataFormatException($"{name}: expected the levels of a quantizer, found {wrong.Message}.", wrong);
        }
        catch (JsonException malformed)
        {
            throw new DataFormatException($"{name}: expected the levels of a quantizer, found malformed JSON.", malformed);
        }
        catch (InvalidOperationException malformed)
        {
            // What the JSON reader throws for strings with half of a surrogate pair.
            throw new DataFormatException($"{name}: expected the levels of a quantizer, found malformed text.", malformed);
        }
    }

    private static CodeQuantizer Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("format", out JsonElement format)
            || format.ValueKind != JsonValueKind.String || format.GetString() != Format)
        {
            throw new FormatException($"no format '{Format}'");
        }

        double[] bits = ScalerJson.ReadColumns(root, "bits");
        double[] low = ScalerJson.ReadColumns(root, "low"), step = ScalerJson.ReadColumns(root, "step");
        ScalerJson.CheckSameLength("bits", bits, "low", low);
        ScalerJson.CheckSameLength("bits", bits, "step", step);
        var levels = new UniformLevels[bits.Length];
        for (int dimension = 0; dimension < levels.Length; dimension++)
        {
            if (bits[dimension] is not (>= 0 and <= MostBits) || bits[dimension] != Math.Floor(bits[dimension]))
                throw new FormatException(FormattableString.Invariant($"{bits[dimension]} bits of dimension {dimension}"));
            if (step[dimension] < 0)
                throw new FormatException(FormattableString.Invariant($"a negative 'step' {step[dimension]} of dimension {dimension}"));
            levels[dimension] = new UniformLevels((int)bits[dimension], low[dimension], step[dimension]);
            if (!levels[dimension].IsInFloats)
            {
                throw new FormatException(FormattableString.Invariant(
                    $"levels of dimension {dimension} from {low[dimension]} in steps of {step[dimension]}, which floats cannot hold"));
            }
        }
        if (Array.TrueForAll(bits, count => count == 0))
            throw new FormatException("no dimension with a bit");
        return new CodeQuantizer(levels);
    }
}
