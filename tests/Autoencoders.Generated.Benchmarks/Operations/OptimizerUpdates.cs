using BenchmarkDotNet.Attributes;

namespace Autoencoders.Benchmarks.Operations;

/// <summary>One step of an optimizer over the parameters of a 784-128-64-32 autoencoder.</summary>
public class OptimizerUpdates
{
    private const int ParameterCount = 222_384;

    private readonly float[] _parameters = new float[ParameterCount];
    private readonly float[] _gradients = new float[ParameterCount];
    private readonly Sgd _sgd = new(1e-7, momentum: 0.9);
    private readonly Adam _adam = new(1e-7);

    [GlobalSetup]
    public void Prepare()
    {
        var random = new Random(1);
        for (int i = 0; i < ParameterCount; i++)
            (_parameters[i], _gradients[i]) = (random.NextSingle(), random.NextSingle());
        _sgd.Prepare(ParameterCount);
        _adam.Prepare(ParameterCount);
    }

    [Benchmark]
    public void Momentum() => Step(_sgd);

    [Benchmark]
    public void Adam() => Step(_adam);

    private void Step(IOptimizer optimizer)
    {
        optimizer.BeginStep();
        optimizer.Update(_parameters, _gradients, 0);
    }
}
