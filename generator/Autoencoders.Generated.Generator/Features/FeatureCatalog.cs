using Autoencoders.Generator.Features.EntryPoints;
using Autoencoders.Generator.Features.Exports;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Features;

/// <summary>The features in the order of their members in the class; a new one is its file and its row.</summary>
internal static class FeatureCatalog
{
    public static IReadOnlyList<Feature> All { get; } =
    [
        SizeFeature.Row,
        ConditionFeature.Row,
        ParameterFeature.Row,
        PenaltyFeature.Row,
        ColumnFeature.Row,
        RowFeature.Row,
        InferenceFeature.Row,
        CodeFeature.Row,
        SparseFeature.Row,
        StreamFeature.Row,
        IndexFeature.Row,
        DistributionFeature.Row,
        CopyFeature.Row,
        WarmUpFeature.Row,
        FileFeature.Row,
        FrozenFeature.Row,
        FactFeature.Row,
        HeadFeature.Row,
        TrainingFeature.Row,
        CorruptionFeature.Row,
        PretrainingFeature.Row,
        StateFeature.Row,
        ExportFeature.Row,
    ];

    /// <summary>The features of a network.</summary>
    public static IEnumerable<Feature> Of(NetworkPlan plan) => All.Where(feature => feature.Applies(plan));

    /// <summary>The members of a network that stand in its file.</summary>
    public static IEnumerable<IMember> MembersOf(NetworkPlan plan) =>
        Of(plan).SelectMany(feature => feature.Members).Where(member => member.Exists(plan));

    /// <summary>The members of a network that stand in a file of their own.</summary>
    public static IEnumerable<IMember> ApartOf(NetworkPlan plan) =>
        Of(plan).Where(feature => feature.Apart is not null).Select(feature => feature.Apart!);
}
