using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Autoencoders;

/// <summary>Each position repeated as a block.</summary>
/// <param name="height">The rows of the input.</param>
/// <param name="width">The columns of the input.</param>
/// <param name="channels">The channels.</param>
/// <param name="down">The rows of a block.</param>
/// <param name="right">The columns of a block.</param>
internal sealed class NearestLayer(int height, int width, int channels, int down, int right) : ISmallLayer
{
    public long SizeInBytes => 0;

    public void Run(ref float input, ref float second, ref float output, int rows)
    {
        for (int row = 0; row < rows * height; row++)
        {
            RunRow(ref input, ref output);
            input = ref Unsafe.Add(ref input, width * channels);
            output = ref Unsafe.Add(ref output, down * right * width * channels);
        }
    }

    private void RunRow(ref float input, ref float output)
    {
        int length = right * width * channels;
        ReadOnlySpan<float> source = MemoryMarshal.CreateReadOnlySpan(ref input, width * channels);
        Span<float> first = MemoryMarshal.CreateSpan(ref output, length);
        for (int place = 0; place < right * width; place++)
            source.Slice(place / right * channels, channels).CopyTo(first[(place * channels)..]);
        for (int copy = 1; copy < down; copy++)
            first.CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref output, copy * length), length));
    }
}
