using System.Text.Json;

namespace Autoencoders;

// The file of a quantiser: {"format":"autoencoders.generated.quantizer","bits":[...],"low":[...],"step":[...]}.
// Numbers survive bit for bit.
public sealed partial class CodeQuantizer
{
    private const string Format = "autoencoders.generated.quantizer";

    private static readonly JsonDocumentOptions s_reading = new() { AllowDuplicateProperties = false, MaxDepth = 4 };

    /// <summary>Writes the levels as a JSON file; it is whole or not there.</summary>
    /// <param name="path">The file; an existing one is replaced.</param>
    /// <exception cref="IOException">It can't be written.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        AtomicFile.Replace(path, stream =>
        {
            using var writer = new Utf8JsonWriter(stream);
            writer.WriteStartObject();
            writer.WriteString("format", Format);
            ScalerJson.WriteColumns(writer, "bits", Array.ConvertAll(_levels, levels => (double)levels.Bits));
            ScalerJson.WriteColumns(writer, "low", Array.ConvertAll(_levels, levels => levels.Low));
            ScalerJson.WriteColumns(writer, "step", Array.ConvertAll(_levels, levels => levels.Step));
            writer.WriteEndObject();
        });
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="DataFormatException">The file is damaged, or another one; with what was expected and what was found.</exception>
    /// <exception cref="IOException">It can't be read.</exception>
    public static CodeQuantizer Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path), s_reading);
            return Read(document.RootElement);
        }
        catch (FormatException wrong)
        {
            throw new DataFormatException($"{path}: expected the levels of a quantiser, found {wrong.Message}.", wrong);
        }
        catch (JsonException malformed)
        {
            throw new DataFormatException($"{path}: expected the levels of a quantiser, found malformed JSON.", malformed);
        }
        catch (InvalidOperationException malformed)
        {
            // What the JSON reader throws for strings with half of a surrogate pair.
            throw new DataFormatException($"{path}: expected the levels of a quantiser, found malformed text.", malformed);
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
                throw new FormatException($"{bits[dimension]} bits of dimension {dimension}");
            if (step[dimension] < 0)
                throw new FormatException($"'step' {step[dimension]} of dimension {dimension}, which is negative");
            levels[dimension] = new UniformLevels((int)bits[dimension], low[dimension], step[dimension]);
        }
        if (Array.TrueForAll(bits, count => count == 0))
            throw new FormatException("no dimension with a bit");
        return new CodeQuantizer(levels);
    }
}
