using static TorchSharp.torch;

namespace Autoencoders.Peers;

/// <summary>
/// The random signs of a training step, by the formulas of the library's generator: SplitMix64, of which each 64 bits give two signs, the
/// low half the first.
/// </summary>
internal static class StepSigns
{
    private const ulong Gamma = 0x9E37_79B9_7F4A_7C15;

    /// <summary>1 and -1 in double precision.</summary>
    /// <param name="layer">The number of the layer that they belong to.</param>
    /// <param name="step">The number of the step, from 1.</param>
    /// <param name="shape">The shape of the tensor.</param>
    public static Tensor Of(int layer, long step, params long[] shape)
    {
        ulong key = Mix(Mix((ulong)layer << 32) + (((ulong)step + 1) * Gamma));
        var signs = new double[shape.Aggregate((product, length) => product * length)];
        for (int i = 0; i < signs.Length; i++)
        {
            ulong bits = Mix(Mix(key) + (((ulong)(i / 2) + 1) * Gamma));
            signs[i] = (int)(i % 2 == 0 ? bits : bits >> 32) < 0 ? -1 : 1;
        }

        return tensor(signs).reshape(shape);
    }

    private static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58_476D_1CE4_E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D0_49BB_1331_11EB;
        return bits ^ (bits >> 31);
    }
}
