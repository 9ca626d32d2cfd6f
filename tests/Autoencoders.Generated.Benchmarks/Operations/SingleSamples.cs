using Autoencoders.Benchmarks.Comparing;
using BenchmarkDotNet.Attributes;

namespace Autoencoders.Benchmarks.Operations;

/// <summary>One sample through the generated classes.</summary>
[MemoryDiagnoser]
public class SingleSamples
{
    private readonly NetworkA _a = new(1);
    private readonly NetworkB _b = new(1);
    private readonly NetworkC _c = new(1);
    private readonly NetworkD _d = new(1);
    private readonly float[] _input = new float[784];
    private readonly float[] _output = new float[784];
    private readonly float[] _code = new float[32];

    [GlobalSetup]
    public void Fill()
    {
        var random = new Random(1);
        for (int i = 0; i < _input.Length; i++)
            _input[i] = random.NextSingle();
    }

    [Benchmark]
    public void ReconstructA() => _a.Reconstruct(_input.AsSpan(0, 16), _output.AsSpan(0, 16));

    [Benchmark]
    public void ReconstructB() => _b.Reconstruct(_input.AsSpan(0, 64), _output.AsSpan(0, 64));

    [Benchmark]
    public void ReconstructC() => _c.Reconstruct(_input, _output);

    [Benchmark]
    public void ReconstructD() => _d.Reconstruct(_input, _output);

    [Benchmark]
    public void EncodeC() => _c.Encode(_input, _code);

    [Benchmark]
    public void DecodeC() => _c.Decode(_code, _output);

    [Benchmark]
    public float ReconstructionErrorC() => _c.ReconstructionError(_input);
}
