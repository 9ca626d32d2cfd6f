namespace Autoencoders.Generator.Tests.Networks;

/// <summary>A network with a condition, which is made of each sample or code.</summary>
internal sealed class ConditionalProbe<TNetwork>(NetworkCase network) : NetworkProbe<TNetwork>(network)
    where TNetwork : class, IConditionalAutoencoder<TNetwork>
{
    public override void Encode(ReadOnlySpan<float> input, Span<float> code) =>
        Network.Encode(input, ConditionsOf(input, InputLength), code);

    public override void Decode(ReadOnlySpan<float> code, Span<float> reconstruction) =>
        Network.Decode(code, ConditionsOf(code, CodeLength), reconstruction);

    public override void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction) =>
        Network.Reconstruct(input, ConditionsOf(input, InputLength), reconstruction);

    public override float ReconstructionError(ReadOnlySpan<float> input) =>
        Network.ReconstructionError(input, ConditionsOf(input, InputLength));

    public override void EncodeBatch(ReadOnlySpan<float> inputs, Span<float> codes) =>
        Network.EncodeBatch(inputs, ConditionsOf(inputs, InputLength), codes);

    public override void DecodeBatch(ReadOnlySpan<float> codes, Span<float> reconstructions) =>
        Network.DecodeBatch(codes, ConditionsOf(codes, CodeLength), reconstructions);

    public override void ReconstructBatch(ReadOnlySpan<float> inputs, Span<float> reconstructions) =>
        Network.ReconstructBatch(inputs, ConditionsOf(inputs, InputLength), reconstructions);

    public override void ReconstructionErrorBatch(ReadOnlySpan<float> inputs, Span<float> errors) =>
        Network.ReconstructionErrorBatch(inputs, ConditionsOf(inputs, InputLength), errors);
}
