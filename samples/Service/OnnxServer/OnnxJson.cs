using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceSample.Onnx;

/// <summary>The JSON of answers, written by generated code.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ScoreResponse))]
internal sealed partial class OnnxJson : JsonSerializerContext;
