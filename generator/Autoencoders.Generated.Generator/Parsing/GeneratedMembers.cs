using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator.Parsing;

/// <summary>
/// The generated members: the parameter types of a method's overloads, beside which others may stand; empty for what is no method. The rest
/// of <c>IAutoencoder</c> is implemented explicitly and takes no name.
/// </summary>
internal static class GeneratedMembers
{
    private const string Source = "global::System.ReadOnlySpan<float>";
    private const string Target = "global::System.Span<float>";
    private const string IndexSource = "global::System.ReadOnlySpan<int>";
    private const string IndexTarget = "global::System.Span<int>";
    private const string Random = "ref global::Autoencoders.CounterRandom";
    private const string Stream = "global::System.IO.Stream";
    private const string Bytes = "global::System.ReadOnlySpan<byte>";
    private const string Scaler = "global::Autoencoders.IScaler";

    /// <summary>The one whose parameter is of the class itself.</summary>
    private const string CopyFrom = "CopyFrom";

    /// <summary>The one that only a network that trains has.</summary>
    private const string Penalty = "Penalty";

    private static readonly Dictionary<string, string[]> s_ofEveryNetwork = new()
    {
        ["InputLength"] = [],
        ["CodeLength"] = [],
        ["ParameterCount"] = [],
        ["Architecture"] = [],
        ["Parameters"] = [],
        [Penalty] = [],
        ["_parameters"] = [],
        ["_isPrepared"] = [],
        ["Prepared"] = [""],
        ["Encode"] = [$"{Source}, {Target}"],
        ["Decode"] = [$"{Source}, {Target}"],
        ["Reconstruct"] = [$"{Source}, {Target}"],
        ["ReconstructionError"] = [Source],
        ["EncodeBatch"] = [$"{Source}, {Target}"],
        ["DecodeBatch"] = [$"{Source}, {Target}"],
        ["ReconstructBatch"] = [$"{Source}, {Target}"],
        ["ReconstructionErrorBatch"] = [$"{Source}, {Target}"],
        ["Save"] = [$"string, {Scaler}", $"{Stream}, {Scaler}"],
        ["Load"] = ["string", $"string, ref {Scaler}", Stream, $"{Stream}, ref {Scaler}", Bytes, $"{Bytes}, ref {Scaler}"],
        ["Clone"] = [""],
        [CopyFrom] = [],
        ["WarmUp"] = [""],
    };

    private static readonly Dictionary<string, string[]> s_ofIndices = new()
    {
        ["IndexCount"] = [],
        ["CodebookSize"] = [],
        ["EncodeIndices"] = [$"{Source}, {IndexTarget}", $"{Source}, {Source}, {IndexTarget}"],
        ["DecodeIndices"] = [$"{IndexSource}, {Target}", $"{IndexSource}, {Source}, {Target}"],
        ["EncodeIndicesBatch"] = [$"{Source}, {IndexTarget}", $"{Source}, {Source}, {IndexTarget}"],
        ["DecodeIndicesBatch"] = [$"{IndexSource}, {Target}", $"{IndexSource}, {Source}, {Target}"],
    };

    /// <summary>The members that further attributes on the class add, by their names without the suffix.</summary>
    private static readonly Dictionary<string, Dictionary<string, string[]>> s_ofAttributes = new()
    {
        ["VariationalCode"] = new()
        {
            ["Sample"] = [$"{Random}, {Target}", $"{Random}, {Source}, {Target}"],
            ["SampleBatch"] = [$"{Random}, {Target}", $"{Random}, {Source}, {Target}"],
            ["EncodeDistribution"] = [$"{Source}, {Target}, {Target}", $"{Source}, {Source}, {Target}, {Target}"],
            ["EncodeDistributionBatch"] = [$"{Source}, {Target}, {Target}", $"{Source}, {Source}, {Target}, {Target}"],
            ["EvidenceLowerBound"] = [$"{Source}, {Random}", $"{Source}, {Source}, {Random}"],
            ["EvidenceLowerBoundBatch"] = [$"{Source}, {Random}, {Target}", $"{Source}, {Source}, {Random}, {Target}"],
            ["LogLikelihood"] = [$"{Source}, int, {Random}", $"{Source}, {Source}, int, {Random}"],
        },
        ["Condition"] = new()
        {
            ["ConditionLength"] = [],
            ["Encode"] = [$"{Source}, {Source}, {Target}"],
            ["Decode"] = [$"{Source}, {Source}, {Target}"],
            ["Reconstruct"] = [$"{Source}, {Source}, {Target}"],
            ["ReconstructionError"] = [$"{Source}, {Source}"],
            ["EncodeBatch"] = [$"{Source}, {Source}, {Target}"],
            ["DecodeBatch"] = [$"{Source}, {Source}, {Target}"],
            ["ReconstructBatch"] = [$"{Source}, {Source}, {Target}"],
            ["ReconstructionErrorBatch"] = [$"{Source}, {Source}, {Target}"],
        },
        ["VectorQuantizedCode"] = s_ofIndices,
        ["FiniteScalarCode"] = s_ofIndices,
    };

    /// <summary>All names that some network has.</summary>
    public static IReadOnlyCollection<string> Names { get; } =
        [.. s_ofAttributes.Values.SelectMany(members => members.Keys).Concat(s_ofEveryNetwork.Keys).Distinct()];

    /// <summary>The members that a class gets by its attributes.</summary>
    public static IReadOnlyDictionary<string, string[]> Of(INamedTypeSymbol type)
    {
        Dictionary<string, string[]> members = new(s_ofEveryNetwork)
        {
            [CopyFrom] = [type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)],
        };
        foreach (AttributeData attribute in type.GetAttributes().Where(AttributeReader.IsOurs))
        {
            if (attribute.NamedArguments.Any(argument => argument is { Key: "Training", Value.Value: false }))
                members.Remove(Penalty);
            if (!s_ofAttributes.TryGetValue(AttributeReader.NameOf(attribute.AttributeClass!), out Dictionary<string, string[]>? added))
                continue;
            foreach (KeyValuePair<string, string[]> member in added)
                members[member.Key] = [.. members.TryGetValue(member.Key, out string[]? known) ? known : [], .. member.Value];
        }

        return members;
    }
}
