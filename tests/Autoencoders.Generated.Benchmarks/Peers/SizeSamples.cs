using Autoencoders.Benchmarks.Comparing;

namespace Autoencoders.Benchmarks.Peers;

internal readonly struct Sample6(Network6 network) : ISample
{
    public void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction) => network.Reconstruct(input, reconstruction);
}

internal readonly struct Sample21(Network21 network) : ISample
{
    public void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction) => network.Reconstruct(input, reconstruction);
}

internal readonly struct Sample30(Network30 network) : ISample
{
    public void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction) => network.Reconstruct(input, reconstruction);
}

internal readonly struct Sample100(Network100 network) : ISample
{
    public void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction) => network.Reconstruct(input, reconstruction);
}

internal readonly struct Sample256(Network256 network) : ISample
{
    public void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction) => network.Reconstruct(input, reconstruction);
}

internal readonly struct Sample512(Network512 network) : ISample
{
    public void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction) => network.Reconstruct(input, reconstruction);
}

internal readonly struct Sample1000(Network1000 network) : ISample
{
    public void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction) => network.Reconstruct(input, reconstruction);
}

internal readonly struct Sample2048(Network2048 network) : ISample
{
    public void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction) => network.Reconstruct(input, reconstruction);
}

internal readonly struct Sample4096(Network4096 network) : ISample
{
    public void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction) => network.Reconstruct(input, reconstruction);
}

internal readonly struct Sample33(Network33 network) : ISample
{
    public void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction) => network.Reconstruct(input, reconstruction);
}

internal readonly struct Sample50(Network50 network) : ISample
{
    public void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction) => network.Reconstruct(input, reconstruction);
}

internal readonly struct Sample90(Network90 network) : ISample
{
    public void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction) => network.Reconstruct(input, reconstruction);
}

internal readonly struct Sample200(Network200 network) : ISample
{
    public void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction) => network.Reconstruct(input, reconstruction);
}

internal readonly struct Sample387(Network387 network) : ISample
{
    public void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction) => network.Reconstruct(input, reconstruction);
}

internal readonly struct Sample2000(Network2000 network) : ISample
{
    public void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction) => network.Reconstruct(input, reconstruction);
}
