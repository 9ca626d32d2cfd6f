using System.Globalization;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator.Parsing;

/// <summary>
/// Reads the descriptions of weights files that the build writes, because a generator may not read the files: a fact a line, its parts
/// divided by tabs.
/// </summary>
internal static class FrozenFileReader
{
    /// <summary>The end of the path of a description; the build task writes the same.</summary>
    public const string Extension = ".autoencoder-weights";

    /// <summary>The weights files of the build.</summary>
    public static IncrementalValueProvider<EquatableArray<FrozenFile>> Of(IncrementalValuesProvider<AdditionalText> texts) =>
        texts
            .Where(static text => text.Path.EndsWith(Extension, StringComparison.Ordinal))
            .Select(static (text, cancellation) => Read(text.GetText(cancellation)?.ToString() ?? ""))
            .Collect()
            .Select(static (files, _) => files.ToEquatableArray());

    /// <summary>The file that a description tells of; what it does not tell is empty.</summary>
    public static FrozenFile Read(string description)
    {
        ILookup<string, string[]> facts = description
            .Split(['\n'], StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.TrimEnd('\r').Split('\t'))
            .ToLookup(parts => parts[0]);
        return new FrozenFile(
            Only("name") ?? "",
            Only("refusal"),
            Only("architecture"),
            facts["scaler"].Any(),
            Number(Only("length")),
            facts["tensor"].Where(parts => parts.Length == 5).Select(Tensor).ToEquatableArray());

        string? Only(string fact) => facts[fact].FirstOrDefault(parts => parts.Length == 2)?[1];
    }

    private static FrozenTensor Tensor(string[] parts) => new(parts[1], parts[2], parts[3], Number(parts[4]));

    private static long Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : 0;
}
