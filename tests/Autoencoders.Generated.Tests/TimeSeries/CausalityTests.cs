namespace Autoencoders.Tests.TimeSeries;

/// <summary>In networks that only look back, nothing reaches an earlier position, be it infinite or not a number.</summary>
public sealed class CausalityTests
{
    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.NegativeInfinity)]
    public void NoValueReachesAPositionBeforeIt(float value)
    {
        AssertCausal(new DilatedStream(5), channels: 3, value);
        AssertCausal(new StatesStream(6), channels: 4, value);
    }

    private static void AssertCausal<TNetwork>(TNetwork network, int channels, float value)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        const int rows = 40;
        int length = TNetwork.InputLength, changed = 0;
        var random = new Random(1);
        float[] inputs = [.. Enumerable.Range(0, rows * length).Select(_ => (2 * random.NextSingle()) - 1)], others = [.. inputs];
        float[] expected = new float[inputs.Length], actual = new float[inputs.Length];
        for (int row = 0; row < rows; row++)
            others[(row * length) + First(row)] = value;

        network.ReconstructBatch(inputs, expected);
        network.ReconstructBatch(others, actual);
        for (int row = 0; row < rows; row++)
            AssertSameBefore(row, expected.AsSpan(row * length, length), actual.AsSpan(row * length, length));

        for (int row = 0; row < rows; row++)
        {
            network.Reconstruct(inputs.AsSpan(row * length, length), expected.AsSpan(0, length));
            network.Reconstruct(others.AsSpan(row * length, length), actual.AsSpan(0, length));
            AssertSameBefore(row, expected.AsSpan(0, length), actual.AsSpan(0, length));
        }

        Assert.InRange(changed, rows, 2 * rows);

        // Another place in each row.
        int First(int row) => row * 7 % length;

        void AssertSameBefore(int row, ReadOnlySpan<float> left, ReadOnlySpan<float> right)
        {
            int before = First(row) / channels * channels;
            Assert.Equal(left[..before].ToArray(), right[..before].ToArray());
            changed += left[before..].SequenceEqual(right[before..]) ? 0 : 1;
        }
    }
}
