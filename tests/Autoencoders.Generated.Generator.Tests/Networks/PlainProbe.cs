namespace Autoencoders.Generator.Tests.Networks;

/// <summary>A network without a condition.</summary>
internal class PlainProbe<TNetwork>(NetworkCase network) : NetworkProbe<TNetwork>(network)
    where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
{
    public override void Encode(ReadOnlySpan<float> input, Span<float> code) => Network.Encode(input, code);

    public override void Decode(ReadOnlySpan<float> code, Span<float> reconstruction) => Network.Decode(code, reconstruction);

    public override void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction) => Network.Reconstruct(input, reconstruction);

    public override float ReconstructionError(ReadOnlySpan<float> input) => Network.ReconstructionError(input);

    public override void EncodeBatch(ReadOnlySpan<float> inputs, Span<float> codes) => Network.EncodeBatch(inputs, codes);

    public override void DecodeBatch(ReadOnlySpan<float> codes, Span<float> reconstructions) => Network.DecodeBatch(codes, reconstructions);

    public override void ReconstructBatch(ReadOnlySpan<float> inputs, Span<float> reconstructions) =>
        Network.ReconstructBatch(inputs, reconstructions);

    public override void ReconstructionErrorBatch(ReadOnlySpan<float> inputs, Span<float> errors) =>
        Network.ReconstructionErrorBatch(inputs, errors);
}
