namespace Autoencoders.Peers.Networks;

/// <summary>The networks that the tests declare again with attributes.</summary>
internal static class NetworkCatalog
{
    public static IReadOnlyList<NetworkDescription> All { get; } =
    [
        .. DenseNetworks.All,
        .. ConvolutionNetworks.All,
        .. SequenceNetworks.All,
        .. PoolingNetworks.All,
        .. UpsamplingNetworks.All,
        .. NormalizationNetworks.All,
        .. ResidualNetworks.All,
        .. ConcatenatedNetworks.All,
        .. MirroredNetworks.All,
        .. RegularisedNetworks.All,
        .. ActivationNetworks.All,
        .. LossNetworks.All,
        .. ContractiveNetworks.All,
        .. QuantizedNetworks.All,
        .. VariationalNetworks.All,
        .. SparseNetworks.All,
        .. DenoisingNetworks.All,
        .. MaskedNetworks.All,
        .. HeadNetworks.All,
        .. ColumnNetworks.All,
        .. RecurrentNetworks.All,
        .. AttentionNetworks.All,
        .. GatheredNetworks.All,
        KerasNetwork.Description,
    ];
}
