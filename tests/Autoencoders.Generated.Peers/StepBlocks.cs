using TorchSharp;
using static TorchSharp.torch;

namespace Autoencoders.Peers;

/// <summary>The holes of a training step, one in each image, whose sides are a part of the image's.</summary>
internal static class StepBlocks
{
    /// <summary>0 within the holes and 1 around them, in double precision.</summary>
    /// <param name="layer">The number of the layer that they belong to.</param>
    /// <param name="step">The number of the step, from 1.</param>
    /// <param name="shape">The shape of the images, channels first; a sequence has one dimension less.</param>
    /// <param name="part">The part of each side.</param>
    public static Tensor Around(int layer, long step, long[] shape, double part)
    {
        Tensor around = ones(shape);
        ulong key = StepWords.Key(layer, step);
        for (long row = 0; row < shape[0]; row++)
        {
            // The height of a sequence is 1, for which a number is drawn too.
            ulong drawn = shape.Length == 3 ? 1UL : 0;
            Tensor hole = around.select(0, row);
            for (int side = 1; side < hole.dim(); side++)
            {
                long length = Math.Max((long)Math.Round(part * hole.shape[side], MidpointRounding.AwayFromZero), 1);
                long first = Below(hole.shape[side] - length + 1, SplitMix.Bits(key, (ulong)row, drawn++));
                hole = hole.narrow(side, first, length);
            }

            hole.zero_();
        }

        return around;
    }

    /// <summary>The whole number below a bound that 64 bits choose, as a fraction of 2⁶⁴.</summary>
    private static long Below(long bound, ulong bits) => (long)(((UInt128)bits * (ulong)bound) >> 64);
}
