using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

public class PositionalEncodingTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(60, 7)]
    [InlineData(5000, 32)]
    public void TheTableHasSinesAndCosines(int length, int channels)
    {
        float[] table = new float[length * channels];
        PositionalEncoding.Fill(table, channels);
        for (int i = 0; i < table.Length; i++)
        {
            int channel = i % channels;
            double angle = i / channels / Math.Pow(10000, (channel - channel % 2) / (double)channels);
            Assert.Equal(channel % 2 == 0 ? Math.Sin(angle) : Math.Cos(angle), table[i], 6.1e-8);
        }
    }
}
