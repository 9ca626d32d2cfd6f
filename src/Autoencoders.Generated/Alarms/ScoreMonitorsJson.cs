using System.Text.Json;
using System.Text.Json.Serialization;

namespace Autoencoders;

/// <summary>Reads and writes <see cref="ScoreMonitorsState"/> without reflection; numbers survive bit for bit.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    MaxDepth = 3)]
[JsonSerializable(typeof(ScoreMonitorsState))]
internal sealed partial class ScoreMonitorsJson : JsonSerializerContext
{
    public static string Write(ScoreMonitorsState state) => JsonSerializer.Serialize(state, Default.ScoreMonitorsState);

    /// <exception cref="FormatException">The text is no such state; the message says why, without a full stop.</exception>
    public static ScoreMonitorsState Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, Default.ScoreMonitorsState) ?? throw new FormatException("null");
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            // The latter is what the JSON reader throws for strings with half of a surrogate pair.
            throw new FormatException($"malformed ones ({malformed.Message.TrimEnd('.')})", malformed);
        }
    }
}
