using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

/// <summary>Convolutions by their definition, in double precision.</summary>
internal static class NaiveConvolution
{
    private delegate void Visitor(int input, int weight, int output);

    /// <summary>The sums of each output.</summary>
    public static float[] Apply<W>(float[] inputs, float[] weights, int rows)
        where W : struct, ISlidingWindow
    {
        double[] sums = new double[rows * OutputLength<W>()];
        Visit<W>(rows, (input, weight, output) => sums[output] += (double)inputs[input] * weights[weight]);
        return Round(sums);
    }

    /// <summary>What each output adds to the inputs of its window.</summary>
    public static float[] ApplyAdjoint<W>(float[] deltas, float[] weights, int rows)
        where W : struct, ISlidingWindow
    {
        double[] sums = new double[rows * InputLength<W>()];
        Visit<W>(rows, (input, weight, output) => sums[input] += (double)deltas[output] * weights[weight]);
        return Round(sums);
    }

    /// <summary>The gradients of the weights.</summary>
    public static float[] Gradients<W>(float[] inputs, float[] deltas, int rows)
        where W : struct, ISlidingWindow
    {
        double[] sums = new double[WeightLength<W>()];
        Visit<W>(rows, (input, weight, output) => sums[weight] += (double)inputs[input] * deltas[output]);
        return Round(sums);
    }

    /// <summary>The weights with channels swapped and elements in reverse.</summary>
    public static float[] Transpose<W>(float[] weights)
        where W : struct, ISlidingWindow
    {
        int taps = W.KernelHeight * W.KernelWidth, ci = W.InputChannels / W.Groups, co = W.OutputChannels / W.Groups;
        float[] transposed = new float[weights.Length];
        for (int group = 0; group < W.Groups; group++)
        {
            for (int tap = 0; tap < taps; tap++)
            {
                for (int i = 0; i < ci; i++)
                {
                    for (int o = 0; o < co; o++)
                    {
                        transposed[((group * taps + taps - 1 - tap) * co + o) * ci + i] =
                            weights[((group * taps + tap) * ci + i) * co + o];
                    }
                }
            }
        }

        return transposed;
    }

    public static int InputLength<W>()
        where W : struct, ISlidingWindow
        => W.InputHeight * W.InputWidth * W.InputChannels;

    public static int OutputLength<W>()
        where W : struct, ISlidingWindow
        => W.OutputHeight * W.OutputWidth * W.OutputChannels;

    public static int WeightLength<W>()
        where W : struct, ISlidingWindow
        => W.KernelHeight * W.KernelWidth * W.InputChannels / W.Groups * W.OutputChannels;

    /// <summary>Every product of the convolution: the indices of its input, its weight and its output.</summary>
    private static void Visit<W>(int rows, Visitor visitor)
        where W : struct, ISlidingWindow
    {
        int ci = W.InputChannels / W.Groups, co = W.OutputChannels / W.Groups;
        for (int output = 0; output < rows * OutputLength<W>(); output++)
        {
            int channel = output % W.OutputChannels, x = output / W.OutputChannels % W.OutputWidth;
            int y = output / W.OutputChannels / W.OutputWidth % W.OutputHeight, row = output / OutputLength<W>();
            int group = channel / co;
            for (int tap = 0; tap < W.KernelHeight * W.KernelWidth; tap++)
            {
                int inputY = y * W.StrideHeight + tap / W.KernelWidth * W.DilationHeight - W.PaddingTop;
                int inputX = x * W.StrideWidth + tap % W.KernelWidth * W.DilationWidth - W.PaddingLeft;
                if (inputY < 0 || inputY >= W.InputHeight || inputX < 0 || inputX >= W.InputWidth)
                    continue;

                for (int i = 0; i < ci; i++)
                {
                    visitor(
                        ((row * W.InputHeight + inputY) * W.InputWidth + inputX) * W.InputChannels + group * ci + i,
                        ((group * W.KernelHeight * W.KernelWidth + tap) * ci + i) * co + channel % co,
                        output);
                }
            }
        }
    }

    private static float[] Round(double[] sums) => [.. sums.Select(sum => (float)sum)];
}
