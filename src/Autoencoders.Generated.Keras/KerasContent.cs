using System.Text;
using System.Text.Json;
using Autoencoders.Keras.Hdf5;

namespace Autoencoders.Keras;

/// <summary>The content of a file, whichever of the formats it has.</summary>
/// <param name="Root">The group of the variables.</param>
/// <param name="Configuration">The model as JSON; null for weights without one.</param>
/// <param name="Metadata">Free text.</param>
internal sealed record KerasContent(Hdf5Object Root, string? Configuration, IReadOnlyDictionary<string, string> Metadata)
{
    private const string ConfigurationName = "config", VersionName = "keras_version";

    /// <exception cref="FormatException">The bytes are not of Keras; the message has the expected and the found.</exception>
    public static KerasContent Read(Stream source)
    {
        source.Position = 0;
        Span<byte> start = stackalloc byte[8];
        int count = source.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        source.Position = 0;
        if (start[..count].StartsWith("PK"u8))
            return OfArchive(source);
        if (!start[..count].SequenceEqual(Hdf5File.Signature))
            throw new FormatException("a .keras, .weights.h5 or .h5 file of Keras, found neither a ZIP archive nor HDF5");
        if (source.Length > Array.MaxLength)
            throw new FormatException($"at most {Array.MaxLength} bytes of HDF5, found {source.Length}");

        Hdf5Object root = Hdf5File.Root(StreamBytes.ReadUpTo(source, Array.MaxLength));
        string? version = (root.Texts(VersionName) ?? root.Find("model_weights")?.Texts(VersionName)) is [var text] ? text : null;
        return new KerasContent(root, KerasVariables.Config(root), MetadataOf(KerasVariables.Config(root), version));
    }

    private static KerasContent OfArchive(Stream source)
    {
        const string Weights = "model.weights.h5";
        using var archive = new StoredArchive(source, "Keras");
        if (!archive.Has(Weights))
            throw new FormatException($"a member '{Weights}' as Keras writes it, found none");
        Hdf5Object root = Hdf5File.Root(archive.Bytes(Weights, Array.MaxLength));
        string? configuration = Text(archive, "config.json");
        return new KerasContent(root, configuration, MetadataOf(configuration, Text(archive, "metadata.json") is { } json ? Version(json) : null));
    }

    private static string? Text(StoredArchive archive, string member)
    {
        const int Longest = 16 << 20;
        return archive.Has(member) ? Encoding.UTF8.GetString(archive.Bytes(member, Longest)) : null;
    }

    private static string? Version(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty(VersionName, out JsonElement version)
                ? version.ToString()
                : null;
        }
        catch (JsonException damaged)
        {
            throw new FormatException($"metadata as JSON, found another text ({damaged.Message.TrimEnd('.')})", damaged);
        }
    }

    private static Dictionary<string, string> MetadataOf(string? configuration, string? version)
    {
        var metadata = new Dictionary<string, string>();
        if (version is not null)
            metadata.Add(VersionName, version);
        if (configuration is not null)
            metadata.Add(ConfigurationName, configuration);
        return metadata;
    }
}
