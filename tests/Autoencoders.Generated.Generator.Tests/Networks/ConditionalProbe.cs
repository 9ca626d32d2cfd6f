namespace Autoencoders.Generator.Tests.Networks;

/// <summary>A network with a condition.</summary>
internal sealed class ConditionalProbe<TNetwork>(NetworkCase network) : NetworkProbe<TNetwork>(network)
    where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
{
    public override void Encode(ReadOnlySpan<float> input, Span<float> code) =>
        Network.Encode(input, Conditions(1), code);

    public override void Decode(ReadOnlySpan<float> code, Span<float> reconstruction) =>
        Network.Decode(code, Conditions(1), reconstruction);

    public override void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction) =>
        Network.Reconstruct(input, Conditions(1), reconstruction);

    public override float ReconstructionError(ReadOnlySpan<float> input) =>
        Network.ReconstructionError(input, Conditions(1));

    public override void EncodeBatch(ReadOnlySpan<float> inputs, Span<float> codes) =>
        Network.EncodeBatch(inputs, Conditions(inputs.Length / InputLength), codes);

    public override void DecodeBatch(ReadOnlySpan<float> codes, Span<float> reconstructions) =>
        Network.DecodeBatch(codes, Conditions(codes.Length / CodeLength), reconstructions);

    public override void ReconstructBatch(ReadOnlySpan<float> inputs, Span<float> reconstructions) =>
        Network.ReconstructBatch(inputs, Conditions(inputs.Length / InputLength), reconstructions);

    public override void ReconstructionErrorBatch(ReadOnlySpan<float> inputs, Span<float> errors) =>
        Network.ReconstructionErrorBatch(inputs, Conditions(inputs.Length / InputLength), errors);
}
