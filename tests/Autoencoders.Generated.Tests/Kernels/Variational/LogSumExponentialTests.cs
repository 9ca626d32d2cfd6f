using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

public class LogSumExponentialTests
{
    [Theory]
    [InlineData(1, 5f)]
    [InlineData(2, 1f)]
    [InlineData(100, 3f)]
    [InlineData(5000, 40f)]
    public void IsTheLogarithmOfTheMeanPower(int count, float spread)
    {
        float[] numbers = Array.ConvertAll(BitPatterns.Random(new Random(count), count), x => spread * x - 100f);
        double largest = numbers.Max();
        double expected = largest + Math.Log(numbers.Average(number => Math.Exp(number - largest)));

        Assert.Equal(expected, OfMean(numbers, count), 2e-5);
        Assert.Equal(expected, OfMean(numbers, 7), 2e-5);
        Array.Sort(numbers);
        Assert.Equal(expected, OfMean(numbers, count), 2e-5);
        Array.Reverse(numbers);
        Assert.Equal(expected, OfMean(numbers, count), 2e-5);
    }

    [Theory]
    [InlineData(-1e30f)]
    [InlineData(-900f)]
    [InlineData(900f)]
    [InlineData(1e30f)]
    public void NeitherOverflowsNorVanishes(float far) => Assert.Equal(far, OfMean([far, far, far, far], 3));

    [Fact]
    public void FarSmallerNumbersCountForNothing()
    {
        Assert.Equal(-MathF.Log(3f), OfMean([0f, -1000f, float.NegativeInfinity], 3), 1e-6f);
        Assert.Equal(-MathF.Log(3f), OfMean([float.NegativeInfinity, -1000f, 0f], 3), 1e-6f);
    }

    private static float OfMean(float[] numbers, int atATime)
    {
        LogSumExponential sum = default;
        for (int first = 0; first < numbers.Length; first += atATime)
            sum.Add(ref numbers[first], Math.Min(atATime, numbers.Length - first));
        return sum.OfMean(numbers.Length);
    }
}
