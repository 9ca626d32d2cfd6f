using System.Text.Json;
using System.Text.Json.Serialization;

namespace Autoencoders;

/// <summary>Reads and writes <see cref="StreamCalibration"/> without reflection; numbers survive bit for bit.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    UseStringEnumConverter = true,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    MaxDepth = 3)]
[JsonSerializable(typeof(StreamCalibration))]
internal sealed partial class StreamCalibrationJson : JsonSerializerContext
{
    public static string Write(StreamCalibration calibration) => JsonSerializer.Serialize(calibration, Default.StreamCalibration);

    /// <exception cref="FormatException">The text is no calibration; the message says why, without a full stop.</exception>
    public static StreamCalibration Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, Default.StreamCalibration) ?? throw new FormatException("null");
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            // The latter is what the JSON reader throws for strings with half of a surrogate pair.
            throw new FormatException($"a malformed one ({malformed.Message.TrimEnd('.')})", malformed);
        }
    }
}
