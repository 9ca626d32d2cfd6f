using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>Values added to each position of a sequence that tell where it is.</summary>
/// <remarks>For generated code: the memory behind the references is not checked.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PositionalEncoding
{
    /// <summary>
    /// Fills a table, [length][channels]: <c>sin(p / 10000^(2i / channels))</c> in channel 2i, the cosine of the same in channel 2i + 1.
    /// </summary>
    /// <param name="table">The table, whose length is a multiple of the channels.</param>
    /// <param name="channels">The channels of a position.</param>
    public static void Fill(Span<float> table, int channels)
    {
        for (int channel = 0; channel < channels; channel++)
        {
            double frequency = Sinusoid.NegativePowerOfTenThousand((channel - (channel % 2)) / (double)channels);
            int quarters = channel % 2;
            for (int position = 0; position * channels < table.Length; position++)
                table[(position * channels) + channel] = (float)Sinusoid.Sine(position * frequency, quarters);
        }
    }

    /// <summary><c>outputs[r, i] = inputs[r, i] + table[i]</c></summary>
    /// <param name="table">The values of all positions, [length].</param>
    /// <param name="inputs">The inputs, [rows][length].</param>
    /// <param name="outputs">The sums, [rows][length]; it may be the inputs.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="length">The values of a row.</param>
    public static void Forward(ref float table, ref float inputs, ref float outputs, nint rows, nint length)
    {
        for (nint row = 0; row < rows; row++)
        {
            Addition.Forward<Identity>(
                ref Unsafe.Add(ref inputs, row * length), ref table, ref Unsafe.Add(ref outputs, row * length), length);
        }
    }

    /// <summary>The gradients of the table: the sums of the deltas of all rows, taken in their order; one part is overwritten.</summary>
    /// <param name="deltas">The deltas, [rows][length].</param>
    /// <param name="gradients">The gradients, [length].</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="length">The values of a row.</param>
    /// <param name="part">The number of the part.</param>
    /// <param name="parts">The number of parts.</param>
    public static void Gradients(ref float deltas, ref float gradients, nint rows, nint length, int part, int parts) =>
        ColumnSum.SumPart(ref deltas, length, rows, ref gradients, part, parts);
}
