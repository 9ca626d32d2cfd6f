using System.Text.Json;
using System.Text.Json.Serialization;

namespace Autoencoders;

/// <summary>Reads and writes <see cref="Calibration"/> without reflection; numbers survive bit for bit.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    UseStringEnumConverter = true,
    MaxDepth = 4)]
[JsonSerializable(typeof(Calibration))]
internal sealed partial class CalibrationJson : JsonSerializerContext
{
    public static string Write(Calibration calibration) => JsonSerializer.Serialize(calibration, Default.Calibration);

    /// <exception cref="FormatException">The text is no calibration; the message says why, without a full stop.</exception>
    public static Calibration Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, Default.Calibration) ?? throw new FormatException("null");
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            // The latter is what the JSON reader throws for strings with half of a surrogate pair.
            throw new FormatException($"a malformed one ({malformed.Message.TrimEnd('.')})", malformed);
        }
    }
}
