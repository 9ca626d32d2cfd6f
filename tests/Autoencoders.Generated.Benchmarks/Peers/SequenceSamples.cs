using Autoencoders.Benchmarks.Comparing;

namespace Autoencoders.Benchmarks.Peers;

internal readonly struct SampleGru(NetworkGru network) : ISample
{
    public void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction) => network.Reconstruct(input, reconstruction);
}

internal readonly struct SampleLstm(NetworkLstm network) : ISample
{
    public void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction) => network.Reconstruct(input, reconstruction);
}

internal readonly struct SampleAttention(NetworkAttention network) : ISample
{
    public void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction) => network.Reconstruct(input, reconstruction);
}
