using System.Runtime.CompilerServices;
using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>An image or a sequence enlarged, with values on a line between positions.</summary>
/// <param name="height">The rows of the input.</param>
/// <param name="width">The columns of the input.</param>
/// <param name="channels">The channels.</param>
/// <param name="down">The factor of the rows.</param>
/// <param name="right">The factor of the columns.</param>
internal sealed class LinearLayer(int height, int width, int channels, int down, int right) : ISmallLayer
{
    public long SizeInBytes => 0;

    public void Run(ref float input, ref float second, ref float output, int rows)
    {
        for (int row = 0; row < rows; row++)
        {
            for (int y = 0; y < height * down; y++)
            {
                LinearSource vertical = new(y, down);
                for (int x = 0; x < width * right; x++)
                {
                    LaneSweep.Run(Step(ref input, ref output, vertical, new LinearSource(x, right)), 0, channels);
                    output = ref Unsafe.Add(ref output, channels);
                }
            }

            input = ref Unsafe.Add(ref input, height * width * channels);
        }
    }

    private LinearStep Step(ref float input, ref float output, LinearSource vertical, LinearSource horizontal)
    {
        int below = vertical.First + 1 < height ? width * channels : 0, beside = horizontal.First + 1 < width ? channels : 0;
        return new LinearStep(
            ref Unsafe.Add(ref input, ((vertical.First * width) + horizontal.First) * channels), ref output, below, beside,
            vertical, horizontal);
    }
}
