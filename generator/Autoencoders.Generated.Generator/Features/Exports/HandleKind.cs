namespace Autoencoders.Generator.Features.Exports;

/// <summary>A kind of objects that C callers hold by handles.</summary>
/// <param name="Name">Its name in C: <c>network</c>.</param>
/// <param name="Type">The C# type.</param>
internal sealed record HandleKind(string Name, string Type)
{
    public static HandleKind Network(string type) => new("network", type);

    public static HandleKind Trainer(string type) => new("trainer", $"global::Autoencoders.Trainer<{type}>");

    public static HandleKind Detector(string type) => new("detector", $"global::Autoencoders.AnomalyDetector<{type}>");
}
