using Autoencoders.Generator.Features.EntryPoints;

namespace Autoencoders.Generator.Features;

/// <summary>Weights that are saved and loaded: as a file, through a stream, from memory.</summary>
internal static class FileFeature
{
    private const string Library = "global::Autoencoders";
    private const string Damaged = $"{Library}.WeightsFileException";

    private static readonly ParameterType
        s_path = new("string", ""),
        s_stream = new("global::System.IO.Stream", ""),
        s_bytes = new("global::System.ReadOnlySpan<byte>", ""),
        s_scaler = new($"{Library}.IScaler?", "");

    private static readonly Parameter
        s_kept = new("scaler", s_scaler)
        {
            Meaning = "What turned raw units into this network's inputs, kept with the weights.", Default = "null",
        },
        s_found = new("scaler", s_scaler with { Modifier = "out" }) { Meaning = "The scaler; null where none was saved." };

    public static Feature Row { get; } = new(
        Feature.Always,
        Save(
            "Writes the weights as safetensors; a failed or killed save leaves a previous file whole.",
            new Parameter("path", s_path) { Meaning = "The file to write or replace." },
            ("global::System.IO.IOException", "The file could not be written.")),
        Save(
            "Writes the weights as safetensors to a stream.",
            new Parameter("destination", s_stream) { Meaning = "Receives the bytes of a file." }),
        Load("safetensors", FromPath),
        LoadWithScaler("safetensors", FromPath),
        Load("a stream", FromStream),
        LoadWithScaler("a stream", FromStream),
        Load("memory, such as an embedded resource", FromMemory),
        LoadWithScaler("memory, such as an embedded resource", FromMemory));

    private static Parameter FromPath => new("path", s_path) { Meaning = "The file to read." };

    private static Parameter FromStream => new("source", s_stream) { Meaning = "The bytes of a file, read to their end." };

    private static Parameter FromMemory => new("file", s_bytes) { Meaning = "All bytes of a file." };

    private static EntryPoint Save(string summary, Parameter place, (string Type, string Text) failure = default) =>
        new("Save", summary, place, s_kept)
        {
            Failure = failure,
            Body = (writer, _, header) => writer.Lines(
                $"{header} =>", $"    {Library}.WeightsFile.Save(this, {place.Name}, scaler);"),
        };

    private static EntryPoint Load(string origin, Parameter place) =>
        new("Load", $"Reads weights that were saved without a scaler from {origin}.", place)
        {
            IsStatic = true,
            Returns = EntryPoint.Self,
            Failure = (Damaged, "It is damaged, of another network or holds a scaler."),
            Body = (writer, plan, header) => writer.Lines(
                $"{header} =>", $"    {Library}.WeightsFile.Load<{plan.Type.Name}>({place.Name});"),
        };

    private static EntryPoint LoadWithScaler(string origin, Parameter place) =>
        new("Load", $"Reads weights and the scaler that was saved with them from {origin}.", place, s_found)
        {
            IsStatic = true,
            Returns = EntryPoint.Self,
            Failure = (Damaged, "It is damaged or of another network."),
            Body = (writer, plan, header) => writer.Lines(
                $"{header} =>", $"    {Library}.WeightsFile.Load<{plan.Type.Name}>({place.Name}, out scaler);"),
        };
}
