using TorchSharp;
using static TorchSharp.torch;

namespace Autoencoders.Peers;

/// <summary>The numbers of [0, 1) of a training step, in double precision.</summary>
internal static class StepNumbers
{
    /// <summary>Numbers of [0, 1), from the upper 24 bits of their words.</summary>
    public static Tensor Uniform(int layer, long step, params long[] shape) =>
        tensor(Values(layer, step, shape, word => (word >> 8) / 16777216.0)).reshape(shape);

    private static double[] Values(int layer, long step, long[] shape, Func<uint, double> value) =>
        [.. StepWords.Of(layer, step, (int)shape.Aggregate((product, length) => product * length)).Select(value)];
}
