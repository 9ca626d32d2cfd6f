using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels.SmallWeights;

/// <summary>Rows as whole numbers, of any length.</summary>
public class ByteRowTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(21)]
    [InlineData(784)]
    public void EachIsTheNearest(int count)
    {
        Random random = new(count);
        float[] values = [.. Enumerable.Range(0, count).Select(_ => (random.NextSingle() - 0.7f) * 3)];
        (float step, sbyte[] bytes) = Quantize(values);
        Assert.Equal(values.Max(Math.Abs) / 127, step);
        Assert.Equal(127, bytes.Max(value => Math.Abs((int)value)));
        for (int i = 0; i < count; i++)
            Assert.InRange(values[i] / (double)step, bytes[i] - 0.50001, bytes[i] + 0.50001);
        Assert.All(bytes[count..], value => Assert.Equal(77, value));
    }

    [Fact]
    public void ZerosAndTheSmallestAreZero()
    {
        foreach (float value in new[] { 0f, -0f, float.Epsilon, -1e-37f })
        {
            (float step, sbyte[] bytes) = Quantize([value, 0, value, 0, 0, 0, 0, 0, value]);
            Assert.Equal(0f, step);
            Assert.All(bytes[..^1], number => Assert.Equal(0, number));
        }
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void AValueThatIsNotFiniteIsNotHidden(float value)
    {
        for (int place = 0; place < 11; place++)
        {
            float[] values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
            values[place] = value;
            (float step, sbyte[] bytes) = Quantize(values);
            Assert.True(float.IsNaN(step));
            Assert.All(bytes[..^1], number => Assert.Equal(0, number));
        }
    }

    [Fact]
    public void TheLargestFloatsHaveAStep()
    {
        (float step, sbyte[] bytes) = Quantize([float.MaxValue, -float.MaxValue, float.MaxValue / 3]);
        Assert.Equal(float.MaxValue / 127, step);
        Assert.Equal([127, -127, 42, 77], bytes);
    }

    private static (float Step, sbyte[] Bytes) Quantize(float[] values)
    {
        // One more at the end, which nothing may write.
        var bytes = new sbyte[values.Length + 1];
        Array.Fill(bytes, (sbyte)77);
        float step = ByteRow.Step(ref values[0], values.Length);
        ByteRow.Quantize(ref values[0], step, ref bytes[0], values.Length);
        return (step, bytes);
    }
}
