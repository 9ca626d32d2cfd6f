using Autoencoders.Benchmarks.Comparing;

namespace Autoencoders.Benchmarks.Peers;

/// <summary>A call of one generated class. As a structure it is compiled for that class alone, as a user's direct call is.</summary>
internal interface ISample
{
    void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction);
}

internal readonly struct SampleA(NetworkA network) : ISample
{
    public void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction) => network.Reconstruct(input, reconstruction);
}

internal readonly struct SampleB(NetworkB network) : ISample
{
    public void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction) => network.Reconstruct(input, reconstruction);
}

internal readonly struct SampleC(NetworkC network) : ISample
{
    public void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction) => network.Reconstruct(input, reconstruction);
}

internal readonly struct SampleD(NetworkD network) : ISample
{
    public void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction) => network.Reconstruct(input, reconstruction);
}

internal readonly struct SampleConv(NetworkConv network) : ISample
{
    public void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction) => network.Reconstruct(input, reconstruction);
}

/// <summary>One sample at a time through a generated class.</summary>
internal sealed class GeneratedSample<TSample>(Case work, TSample sample) : IPeer
    where TSample : struct, ISample
{
    private readonly float[] _input = work.Input;
    private readonly float[] _reconstruction = new float[work.Work.Length];

    public string Name => GeneratedPeer.Name;

    public float[] Answer()
    {
        Run(1);
        return _reconstruction;
    }

    public void Run(int calls)
    {
        for (int call = 0; call < calls; call++)
            sample.Reconstruct(_input, _reconstruction);
    }

    public void Dispose()
    {
    }
}
