using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

public class AttentionTests
{
    private static readonly AttentionSize s_size = new(Length: 150, Channels: 6, Heads: 2, IsCausal: true);

    /// <summary>Nothing that lies behind a position tells on it, be it as large as it may: the mask gives it no part at all.</summary>
    [Fact]
    public void ACausalPositionReadsNothingBehindIt()
    {
        float[] inputs = BitPatterns.Random(new Random(1), 150 * 6), other = [.. inputs];
        for (int i = 100 * 6; i < other.Length; i++)
            other[i] = 1e10f - i;
        Assert.Equal(Forward(inputs, s_size)[..600], Forward(other, s_size)[..600]);
    }

    /// <summary>Padding behind a position may be anything, and the position of a value that is missing tells on no earlier one.</summary>
    [Theory]
    [InlineData(float.NaN, 101)]
    [InlineData(float.PositiveInfinity, 127)]
    [InlineData(float.NegativeInfinity, 149)]
    public void NoValueReachesACausalPositionBeforeIt(float value, int position)
    {
        float[] inputs = BitPatterns.Random(new Random(1), 150 * 6), other = [.. inputs];
        other[(position * 6) + 2] = value;
        BitPatterns.AssertSame(Forward(inputs, s_size)[..(position * 6)], Forward(other, s_size)[..(position * 6)], "inference");
        BitPatterns.AssertSame(Train(inputs)[..(position * 6)], Train(other)[..(position * 6)], "training");
        Assert.All(Forward(other, s_size)[(position * 6)..], output => Assert.True(float.IsNaN(output)));
    }

    /// <summary>Scores far beyond the range of an exponential still have a largest one.</summary>
    [Fact]
    public void LargeScoresDoNotOverflow()
    {
        float[] inputs = Array.ConvertAll(BitPatterns.Random(new Random(2), 150 * 6), value => 1000f * value);
        Assert.All(Forward(inputs, s_size with { IsCausal = false }), value => Assert.True(float.IsFinite(value)));
    }

    /// <summary>Without a mask, the order of the positions means nothing.</summary>
    [Fact]
    public void ReversedPositionsAreReadAlike()
    {
        AttentionSize size = s_size with { IsCausal = false };
        float[] inputs = BitPatterns.Random(new Random(3), 150 * 6);
        float[] expected = Reversed(Forward(inputs, size)), actual = Forward(Reversed(inputs), size);
        for (int i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], actual[i], 1e-5);

        static float[] Reversed(float[] sequence) => [.. sequence.Chunk(6).Reverse().SelectMany(position => position)];
    }

    private static float[] Train(float[] inputs)
    {
        float[] weights = BitPatterns.Random(new Random(4), 4 * 6 * 7), outputs = new float[inputs.Length];
        float[] projections = new float[3 * inputs.Length], scores = new float[2 * 150 * 150], attended = new float[inputs.Length];
        Attention.ForwardTraining(
            ref weights[0], ref inputs[0], ref projections[0], ref scores[0], ref attended[0], ref outputs[0], 1, s_size);
        return outputs;
    }

    private static float[] Forward(float[] inputs, AttentionSize size)
    {
        float[] weights = BitPatterns.Random(new Random(4), 4 * 6 * 7), outputs = new float[inputs.Length];
        Attention.Forward(ref weights[0], ref inputs[0], ref outputs[0], 1, size);
        return outputs;
    }
}
