using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Autoencoders.Kernels;

/// <summary>
/// Noise that is done to whole images, as a function of a key and the row's place in the batch: the same bits in any division of the rows.
/// </summary>
/// <remarks>For generated code: the memory behind the references is not checked.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ImageNoise
{
    /// <summary><c>outputs[r]</c> = <c>inputs[r]</c> with the noise of row firstRow + r</summary>
    /// <typeparam name="TNoise">What is done to each image.</typeparam>
    /// <param name="inputs">The images, [rows][height][width][channels].</param>
    /// <param name="outputs">The images with noise, as many; it may be the inputs.</param>
    /// <param name="firstRow">Which row of the batch the first one is.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="height">The rows of pixels; 1 for a sequence.</param>
    /// <param name="width">The pixels of a row.</param>
    /// <param name="channels">The values of a pixel.</param>
    /// <param name="amount">How much noise.</param>
    /// <param name="key">What the noise depends on: another one for each layer and each step.</param>
    public static void Apply<TNoise>(
        ref float inputs, ref float outputs, nint firstRow, nint rows, int height, int width, int channels, float amount, ulong key)
        where TNoise : struct, IImageNoise
    {
        int length = height * width * channels;
        for (nint row = 0; row < rows; row++)
        {
            Span<float> image = MemoryMarshal.CreateSpan(ref Unsafe.Add(ref outputs, row * length), length);
            MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref inputs, row * length), length).CopyTo(image);
            TNoise.Apply(image, height, width, channels, amount, new CounterRandom(key, (ulong)(firstRow + row)));
        }
    }
}
