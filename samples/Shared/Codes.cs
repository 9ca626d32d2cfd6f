using Autoencoders;

namespace Samples;

/// <summary>What a network makes of many rows.</summary>
internal static class Codes
{
    /// <summary>The codes of all rows, which keep their labels.</summary>
    public static Dataset Of<TNetwork>(TNetwork network, Dataset rows)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        var codes = new float[rows.Count * TNetwork.CodeLength];
        network.EncodeBatch(rows.Values.Span, codes);
        return new Dataset(codes, TNetwork.CodeLength, rows.Labels);
    }
}
