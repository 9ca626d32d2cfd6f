using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

public class RowNoiseTests
{
    private const int Length = 23, Count = 9, Rows = 12;

    [Fact]
    public void NoiseBelongsToTheValuesOfARow()
    {
        GuardedFloats values = new(BitPatterns.Random(new Random(1), Rows * Length)), noise = new(Rows * Count);
        GuardedFloats reversed = new(Rows * Length), ofReversed = new(Rows * Count);
        for (int row = 0; row < Rows; row++)
            values.Span.Slice(row * Length, Length).CopyTo(reversed.Span[((Rows - 1 - row) * Length)..]);
        RowNoise.Fill(ref values.Start, Length, ref noise.Start, Count, Rows);
        RowNoise.Fill(ref reversed.Start, Length, ref ofReversed.Start, Count, 5);
        RowNoise.Fill(ref reversed.Span[5 * Length], Length, ref ofReversed.Span[5 * Count], Count, Rows - 5);
        float[] expected = noise.Checked(), actual = ofReversed.Checked();
        for (int row = 0; row < Rows; row++)
            BitPatterns.AssertSame(expected.AsSpan(row * Count, Count), actual.AsSpan((Rows - 1 - row) * Count, Count), $"row {row}");
        Assert.Equal(expected.Length, expected.Distinct().Count());
    }

    [Fact]
    public void EveryBitOfARowMatters()
    {
        HashSet<ulong> keys = [];
        float[] values = BitPatterns.Random(new Random(1), Length);
        Assert.True(keys.Add(RowNoise.KeyOf(ref values[0], Length)));
        for (int i = 0; i < Length; i++)
        {
            for (int bit = 0; bit < 32; bit++)
            {
                float kept = values[i];
                values[i] = BitConverter.UInt32BitsToSingle(BitConverter.SingleToUInt32Bits(kept) ^ (1u << bit));
                Assert.True(keys.Add(RowNoise.KeyOf(ref values[0], Length)), $"bit {bit} of value {i}");
                values[i] = kept;
            }
        }

        // Exchanged values are other rows, and so are black and white images.
        (values[3], values[8]) = (values[8], values[3]);
        Assert.True(keys.Add(RowNoise.KeyOf(ref values[0], Length)));
        Random random = new(2);
        for (int image = 0; image < 10_000; image++)
        {
            float[] pixels = new float[784];
            for (int i = 0; i < pixels.Length; i++)
                pixels[i] = random.Next(2);
            Assert.True(keys.Add(RowNoise.KeyOf(ref pixels[0], pixels.Length)));
        }
    }
}
