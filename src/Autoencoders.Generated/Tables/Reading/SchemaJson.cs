using System.Text.Json;
using System.Text.Json.Serialization;

namespace Autoencoders;

/// <summary>Reads and writes <see cref="SchemaState"/> without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    UseStringEnumConverter = true,
    MaxDepth = 6)]
[JsonSerializable(typeof(SchemaState))]
internal sealed partial class SchemaJson : JsonSerializerContext
{
    public static string Write(SchemaState state) => JsonSerializer.Serialize(state, Default.SchemaState);

    /// <exception cref="FormatException">The text is no schema; the message says why, without a full stop.</exception>
    public static SchemaState Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, Default.SchemaState) ?? throw new FormatException("null");
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            // The latter is what the JSON reader throws for strings with half of a surrogate pair.
            throw new FormatException($"a malformed one ({malformed.Message.TrimEnd('.')})", malformed);
        }
    }
}
