namespace Autoencoders.Generator.Tests.Networks.Cases;

/// <summary>All networks that the theories are about.</summary>
internal static class AllCases
{
    public static IReadOnlyList<NetworkCase> List { get; } =
    [
        .. DenseCases.All, .. ConvolutionCases.All, .. SpatialCases.All, .. TrainingOnlyCases.All, .. ResidualCases.All, .. StackCases.All,
        .. ConditionCases.All,
        .. ContractiveCases.All,
        .. SparseCases.All,
        .. CorruptionCases.All,
    ];
}
