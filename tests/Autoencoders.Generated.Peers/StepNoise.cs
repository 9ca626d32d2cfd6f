extern alias library;

using library::Autoencoders;
using library::Autoencoders.Kernels;
using static TorchSharp.torch;

namespace Autoencoders.Peers;

/// <summary>
/// The standard normal numbers of a training step: the library's own, which PyTorch can't draw. The file keeps those of the first step, and
/// they are all that comes from the library.
/// </summary>
internal static class StepNoise
{
    /// <summary>The numbers in double precision.</summary>
    /// <param name="layer">The number of the layer that they belong to.</param>
    /// <param name="step">The number of the step, from 1.</param>
    /// <param name="rows">The rows of the mini-batch.</param>
    /// <param name="length">The numbers of a row.</param>
    public static Tensor Of(int layer, long step, long rows, long length)
    {
        CounterRandom random = new(0, (ulong)layer << 32) { Position = (ulong)step };
        var noise = new float[rows * length];
        NormalNoise.Fill(ref noise[0], 0, noise.Length, random.NextUInt64());
        return tensor(noise, ScalarType.Float64).reshape(rows, length);
    }
}
