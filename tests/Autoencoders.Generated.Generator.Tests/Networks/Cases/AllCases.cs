namespace Autoencoders.Generator.Tests.Networks.Cases;

/// <summary>All networks that the theories are about.</summary>
internal static class AllCases
{
    /// <summary>Kinds of layers, and properties of them, that the generator does not know yet; to remove one switches its cases on.</summary>
    private static readonly string[] s_unknown =
    [
        "Conv2D", "Conv1D", "ConvTranspose2D", "ConvTranspose1D", "MaxPool2D", "MaxPool1D", "AveragePool2D", "AveragePool1D",
        "GlobalAveragePool", "Upsample2D", "Upsample1D", "Dropout", "BatchNorm", "LayerNorm", "Residual", "Tied", "Penalty", "Spatial",
        "Parameter",
    ];

    public static IReadOnlyList<NetworkCase> Everything { get; } =
    [
        .. DenseCases.All, .. ConvolutionCases.All, .. SpatialCases.All, .. TrainingOnlyCases.All, .. ResidualCases.All, .. StackCases.All,
    ];

    public static IReadOnlyList<NetworkCase> Enabled { get; } = [.. Everything.Where(IsKnown)];

    private static bool IsKnown(NetworkCase network)
    {
        IEnumerable<string> needed = network.Kinds
            .Concat(network.Input.IsSpatial ? ["Spatial"] : [])
            .Concat(network.Options.Tied ? ["Tied"] : []);
        return !needed.Intersect(s_unknown).Any();
    }
}
