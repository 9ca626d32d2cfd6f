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

    private static float[] Forward(float[] inputs, AttentionSize size)
    {
        float[] weights = BitPatterns.Random(new Random(4), 4 * 6 * 7), outputs = new float[inputs.Length];
        Attention.Forward(ref weights[0], ref inputs[0], ref outputs[0], 1, size);
        return outputs;
    }
}
