using Autoencoders.Benchmarks.Comparing;

namespace Autoencoders.Benchmarks.Peers;

internal readonly struct SampleSmallImage(NetworkSmallImage network) : ISample
{
    public void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction) => network.Reconstruct(input, reconstruction);
}

internal readonly struct SampleFilters(NetworkFilters network) : ISample
{
    public void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction) => network.Reconstruct(input, reconstruction);
}

internal readonly struct SampleFiveByFive(NetworkFiveByFive network) : ISample
{
    public void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction) => network.Reconstruct(input, reconstruction);
}

internal readonly struct SampleStrided(NetworkStrided network) : ISample
{
    public void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction) => network.Reconstruct(input, reconstruction);
}

internal readonly struct SampleDepthwise(NetworkDepthwise network) : ISample
{
    public void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction) => network.Reconstruct(input, reconstruction);
}

internal readonly struct SampleTransposed(NetworkTransposed network) : ISample
{
    public void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction) => network.Reconstruct(input, reconstruction);
}

internal readonly struct SampleSequence(NetworkSequence network) : ISample
{
    public void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction) => network.Reconstruct(input, reconstruction);
}
