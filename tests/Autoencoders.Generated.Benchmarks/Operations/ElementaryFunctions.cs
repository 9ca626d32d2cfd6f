using System.Numerics.Tensors;
using System.Runtime.Intrinsics;
using Autoencoders.Kernels;
using BenchmarkDotNet.Attributes;

namespace Autoencoders.Benchmarks.Operations;

/// <summary>The library's own functions beside those of <see cref="TensorPrimitives"/>, over 784 values.</summary>
public class ElementaryFunctions
{
    private const int Count = 784;

    private readonly float[] _source = new float[Count];
    private readonly float[] _destination = new float[Count];

    private interface IFunction
    {
        static abstract V Of<V>(V x)
            where V : struct, ILanes<V>;
    }

    [GlobalSetup]
    public void Fill()
    {
        var random = new Random(1);
        for (int i = 0; i < Count; i++)
            _source[i] = (20 * random.NextSingle()) - 10;
    }

    [Benchmark]
    public void OwnSigmoid() => Map<OwnLogistic>();

    [Benchmark]
    public void TensorPrimitivesSigmoid() => TensorPrimitives.Sigmoid(_source, _destination);

    [Benchmark]
    public void OwnTanh() => Map<OwnTangent>();

    [Benchmark]
    public void TensorPrimitivesTanh() => TensorPrimitives.Tanh(_source, _destination);

    [Benchmark]
    public void OwnExp() => Map<OwnExponential>();

    [Benchmark]
    public void TensorPrimitivesExp() => TensorPrimitives.Exp(_source, _destination);

    private void Map<TFunction>()
        where TFunction : struct, IFunction
    {
        if (Vector512.IsHardwareAccelerated)
            Map<TFunction, Lanes16>();
        else if (Vector256.IsHardwareAccelerated)
            Map<TFunction, Lanes8>();
        else
            Map<TFunction, Lanes4>();
    }

    private void Map<TFunction, V>()
        where TFunction : struct, IFunction
        where V : struct, ILanes<V>
    {
        // 784 is a multiple of every width.
        for (int i = 0; i < Count; i += V.Count)
            V.Store(TFunction.Of(V.Load(in _source[0], i)), ref _destination[0], i);
    }

    private readonly struct OwnLogistic : IFunction
    {
        public static V Of<V>(V x)
            where V : struct, ILanes<V> => Logistic.Of(x);
    }

    private readonly struct OwnTangent : IFunction
    {
        public static V Of<V>(V x)
            where V : struct, ILanes<V> => HyperbolicTangent.Of(x);
    }

    private readonly struct OwnExponential : IFunction
    {
        public static V Of<V>(V x)
            where V : struct, ILanes<V> => Exponential.Of(x);
    }
}
