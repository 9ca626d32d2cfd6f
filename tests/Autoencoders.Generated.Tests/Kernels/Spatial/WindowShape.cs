using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

/// <summary>Windows on an input, as numbers, and where the elements of each lie, for comparison with naive loops.</summary>
internal sealed record WindowShape(
    int Height, int Width, int Channels, int KernelHeight, int KernelWidth, int StrideHeight, int StrideWidth, int OutputHeight,
    int OutputWidth, int PaddingTop, int PaddingLeft)
{
    public int InputLength => Height * Width * Channels;

    public int OutputLength => OutputHeight * OutputWidth * Channels;

    public static WindowShape Create(
        int height, int width, int channels, (int Height, int Width) kernel, (int Height, int Width) stride, Padding padding)
    {
        (int outputHeight, int top) = Axis(height, kernel.Height, stride.Height, padding);
        (int outputWidth, int left) = Axis(width, kernel.Width, stride.Width, padding);
        return new(
            height, width, channels, kernel.Height, kernel.Width, stride.Height, stride.Width, outputHeight, outputWidth, top, left);
    }

    public static WindowShape Of<W>()
        where W : struct, ISlidingWindow
        => new(
            W.InputHeight, W.InputWidth, W.InputChannels, W.KernelHeight, W.KernelWidth, W.StrideHeight, W.StrideWidth, W.OutputHeight,
            W.OutputWidth, W.PaddingTop, W.PaddingLeft);

    /// <summary>The indices of the elements of the window behind an output, in row-major order, for one sample after another.</summary>
    public IEnumerable<int> Elements(int output)
    {
        int channel = output % Channels, x = output / Channels % OutputWidth;
        int y = output / Channels / OutputWidth % OutputHeight, sample = output / OutputLength;
        for (int row = 0; row < KernelHeight; row++)
        {
            for (int column = 0; column < KernelWidth; column++)
            {
                int inputY = y * StrideHeight - PaddingTop + row, inputX = x * StrideWidth - PaddingLeft + column;
                if (inputY >= 0 && inputY < Height && inputX >= 0 && inputX < Width)
                    yield return ((sample * Height + inputY) * Width + inputX) * Channels + channel;
            }
        }
    }

    private static (int Output, int Before) Axis(int length, int kernel, int stride, Padding padding)
    {
        if (padding == Padding.Valid)
            return ((length - kernel) / stride + 1, 0);
        int output = (length + stride - 1) / stride;
        return (output, Math.Max((output - 1) * stride + kernel - length, 0) / 2);
    }
}
