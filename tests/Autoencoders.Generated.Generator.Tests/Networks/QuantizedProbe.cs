namespace Autoencoders.Generator.Tests.Networks;

/// <summary>What a network does with the indices of a codebook.</summary>
internal interface IQuantizedProbe
{
    int IndexCount { get; }

    int CodebookSize { get; }

    void EncodeIndices(ReadOnlySpan<float> input, Span<int> indices);

    void DecodeIndices(ReadOnlySpan<int> indices, Span<float> reconstruction);

    void EncodeIndicesBatch(ReadOnlySpan<float> inputs, Span<int> indices);

    void DecodeIndicesBatch(ReadOnlySpan<int> indices, Span<float> reconstructions);
}

/// <summary>A network whose code consists of entries of a codebook.</summary>
internal sealed class QuantizedProbe<TNetwork>(NetworkCase network) : NetworkProbe<TNetwork>(network), IQuantizedProbe
    where TNetwork : class, IVectorQuantizedAutoencoder<TNetwork>, ITrainable<TNetwork>
{
    public int IndexCount => TNetwork.IndexCount;

    public int CodebookSize => TNetwork.CodebookSize;

    public void EncodeIndices(ReadOnlySpan<float> input, Span<int> indices) =>
        Network.EncodeIndices(input, Conditions(1), indices);

    public void DecodeIndices(ReadOnlySpan<int> indices, Span<float> reconstruction) =>
        Network.DecodeIndices(indices, Conditions(1), reconstruction);

    public void EncodeIndicesBatch(ReadOnlySpan<float> inputs, Span<int> indices) =>
        Network.EncodeIndicesBatch(inputs, Conditions(inputs.Length / InputLength), indices);

    public void DecodeIndicesBatch(ReadOnlySpan<int> indices, Span<float> reconstructions) =>
        Network.DecodeIndicesBatch(indices, Conditions(reconstructions.Length / InputLength), reconstructions);
}
