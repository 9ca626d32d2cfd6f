using Autoencoders.Generator.Tests.Networks.Stacked;

namespace Autoencoders.Generator.Tests.Networks.Cases;

/// <summary>All networks that the theories are about.</summary>
internal static class AllCases
{
    public static IReadOnlyList<NetworkCase> List { get; } =
    [
        .. DenseCases.All, .. ConvolutionCases.All, .. SpatialCases.All, .. TrainingOnlyCases.All, .. ResidualCases.All, .. StackCases.All,
        .. GroupNormalizationCases.All,
        .. AttentionCases.All,
        .. ConcatenationCases.All,
        .. ConditionCases.All,
        .. ContractiveCases.All,
        .. StackedCases.List.Select(stacked => stacked.Network),
        .. QuantizationCases.All,
        .. FiniteScalarCases.All,
        .. VariationalCases.All,
        .. SparseCases.All,
        .. CorruptionCases.All,
        .. MissingCases.All,
        .. PackedCases.All,
        .. HeadCases.All,
        .. RecurrentCases.All,
        .. ColumnCases.All,
        .. GatheredCases.All,
    ];
}
