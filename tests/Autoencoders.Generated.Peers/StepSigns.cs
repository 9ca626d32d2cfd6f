using static TorchSharp.torch;

namespace Autoencoders.Peers;

/// <summary>The random signs of a training step.</summary>
internal static class StepSigns
{
    /// <summary>1 and -1 in double precision.</summary>
    /// <param name="layer">The number of the layer that they belong to.</param>
    /// <param name="step">The number of the step, from 1.</param>
    /// <param name="shape">The shape of the tensor.</param>
    public static Tensor Of(int layer, long step, params long[] shape)
    {
        int count = (int)shape.Aggregate((product, length) => product * length);
        double[] signs = [.. StepWords.Of(layer, step, count).Select(word => (int)word < 0 ? -1.0 : 1.0)];
        return tensor(signs).reshape(shape);
    }
}
