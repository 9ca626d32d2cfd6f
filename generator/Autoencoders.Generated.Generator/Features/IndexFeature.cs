using Autoencoders.Generator.Features.EntryPoints;

namespace Autoencoders.Generator.Features;

/// <summary>Codes as the indices of entries in a codebook.</summary>
internal static class IndexFeature
{
    private const string WrongSpans = "A span has another length, or two overlap.";
    private const string WrongIndices = "A span has another length, two overlap, or an index is out of range.";

    private static readonly Constant
        s_count = new("IndexCount", "The number of indices that a code consists of.", plan => plan.Codebook!.IndexCount),
        s_entries = new(
            "CodebookSize", "The number of entries of the codebook: what an index is below.", plan => plan.Codebook!.Entries);

    private static readonly Parameter
        s_written = new("indices", ParameterType.IndexTarget, s_count)
        {
            Unit = "indices",
            Detail = $", each below {s_entries.Reference}",
            Trial = "global::System.MemoryExtensions.AsSpan(indices, 0, IndexCount)",
        },
        s_read = new("indices", ParameterType.IndexSource, s_count)
        {
            Unit = "indices",
            Check = plan => $"Codebook.Require(indices, {s_entries.Of(plan)}, nameof(indices));",
            Trial = "written.Slice(0, IndexCount)",
        };

    public static EntryPoint Encode { get; } = new(
        "EncodeIndices", "Encodes one sample as indices", Parameter.Input, Parameter.Condition, s_written)
    {
        Mistake = WrongSpans,
    };

    public static EntryPoint Decode { get; } = new(
        "DecodeIndices", "Decodes the indices of one sample", s_read, Parameter.Condition, Parameter.Reconstruction)
    {
        Mistake = WrongIndices,
    };

    public static EntryPoint EncodeBatch { get; } = new(
        "EncodeIndicesBatch",
        "Encodes any number of samples as indices",
        Parameter.Inputs,
        Parameter.Condition,
        s_written with { Trial = "global::System.MemoryExtensions.AsSpan(indices)" })
    {
        IsBatch = true,
        Mistake = WrongSpans,
    };

    public static EntryPoint DecodeBatch { get; } = new(
        "DecodeIndicesBatch",
        "Decodes the indices of any number of samples",
        s_read with { Trial = "written" },
        Parameter.Condition,
        Parameter.Reconstructions)
    {
        IsBatch = true,
        Mistake = WrongIndices,
    };

    public static Feature Row { get; } = new(
        plan => plan.Codebook is not null,
        s_count,
        s_entries,
        Fact("IndexCount"),
        Fact("CodebookSize"),
        Encode,
        Decode,
        EncodeBatch,
        DecodeBatch)
    {
        Contract = new Contract("IVectorQuantizedAutoencoder", Extends: "IAutoencoder"),
        WriteRuns = IndexMath.Emit,
        Trials = ["var indices = new int[count * IndexCount];", "global::System.ReadOnlySpan<int> written = indices;"],
    };

    private static Declaration Fact(string name) => Declaration.Explicit(
        plan => [$"static int global::Autoencoders.IVectorQuantizedAutoencoder<{plan.Type.Name}>.{name} => {name};"]);
}
