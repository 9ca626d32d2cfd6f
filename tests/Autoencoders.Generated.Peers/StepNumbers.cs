using TorchSharp;
using static TorchSharp.torch;

namespace Autoencoders.Peers;

/// <summary>The random numbers of a training step in double precision.</summary>
internal static class StepNumbers
{
    private const double Words = 4294967296;

    /// <summary>Numbers of [0, 1), from the upper 24 bits of their words.</summary>
    public static Tensor Uniform(int layer, long step, params long[] shape) =>
        tensor(Values(layer, step, shape, word => (word >> 8) / 16777216.0)).reshape(shape);

    /// <summary>Standard normal numbers: the quantile of the upper 31 bits, with the lowest bit as the sign.</summary>
    public static Tensor Normal(int layer, long step, params long[] shape)
    {
        Tensor tails = tensor(Values(layer, step, shape, word => ((word >> 1) + 0.5) / Words));
        Tensor signs = tensor(Values(layer, step, shape, word => word % 2 == 1 ? -1.0 : 1.0));
        return (signs * Math.Sqrt(2) * erfinv(1 - (2 * tails))).reshape(shape);
    }

    private static double[] Values(int layer, long step, long[] shape, Func<uint, double> value) =>
        [.. StepWords.Of(layer, step, (int)shape.Aggregate((product, length) => product * length)).Select(value)];
}
