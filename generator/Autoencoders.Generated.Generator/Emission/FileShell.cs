using Autoencoders.Generator.Infrastructure;

namespace Autoencoders.Generator.Emission;

/// <summary>Prints how a network is saved and loaded: as a file, through a stream, from memory.</summary>
internal static class FileShell
{
    private const string Library = "global::Autoencoders";
    private const string Stream = "global::System.IO.Stream";
    private const string Bytes = "global::System.ReadOnlySpan<byte>";

    public static void Emit(SourceWriter writer, string network)
    {
        EmitSave(
            writer, "Writes the weights as safetensors; a failed or killed save leaves a previous file whole", "string path",
            "The file to write or replace.", "could not be written");
        EmitSave(writer, "Writes the weights as safetensors to a stream", $"{Stream} destination", "Receives the bytes of a file.", null);
        EmitLoad(writer, network, "safetensors", "string path", "The file to read.");
        EmitLoad(writer, network, "a stream", $"{Stream} source", "The bytes of a file, read to their end.");
        EmitLoad(writer, network, "memory, such as an embedded resource", $"{Bytes} file", "All bytes of a file.");
    }

    private static void EmitSave(SourceWriter writer, string summary, string parameter, string meaning, string? failure)
    {
        writer.Lines(
            $"/// <summary>{summary}.</summary>",
            $"/// <param name=\"{NameOf(parameter)}\">{meaning}</param>",
            "/// <param name=\"scaler\">What turned raw units into this network's inputs, kept with the weights.</param>");
        if (failure is not null)
            writer.Line($"/// <exception cref=\"global::System.IO.IOException\">The file {failure}.</exception>");
        writer.Lines(
            $"public void Save({parameter}, {Library}.IScaler? scaler = null) =>",
            $"    {Library}.WeightsFile.Save(this, {NameOf(parameter)}, scaler);",
            "");
    }

    private static void EmitLoad(SourceWriter writer, string network, string origin, string parameter, string meaning)
    {
        string name = NameOf(parameter);
        writer.Lines(
            $"/// <summary>Reads weights that were saved without a scaler from {origin}.</summary>",
            $"/// <param name=\"{name}\">{meaning}</param>",
            $"/// <exception cref=\"{Library}.WeightsFileException\">It is damaged, of another network or holds a scaler.</exception>",
            $"public static {network} Load({parameter}) =>",
            $"    {Library}.WeightsFile.Load<{network}>({name});",
            "",
            $"/// <summary>Reads weights and the scaler that was saved with them from {origin}.</summary>",
            $"/// <param name=\"{name}\">{meaning}</param>",
            "/// <param name=\"scaler\">The scaler; null where none was saved.</param>",
            $"/// <exception cref=\"{Library}.WeightsFileException\">It is damaged or of another network.</exception>",
            $"public static {network} Load({parameter}, out {Library}.IScaler? scaler) =>",
            $"    {Library}.WeightsFile.Load<{network}>({name}, out scaler);",
            "");
    }

    private static string NameOf(string parameter) => parameter.Substring(parameter.LastIndexOf(' ') + 1);
}
