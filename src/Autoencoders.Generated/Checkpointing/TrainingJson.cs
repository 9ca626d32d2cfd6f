using System.Text.Json.Serialization;

namespace Autoencoders;

/// <summary>Reads and writes <see cref="TrainingNumbers"/> without reflection; numbers survive bit for bit.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(TrainingNumbers))]
internal sealed partial class TrainingJson : JsonSerializerContext;
