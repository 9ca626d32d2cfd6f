using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

/// <summary>The dense layer of one sample against sums in double precision, for each number of registers, chains and rests.</summary>
public class SampleProductTests
{
    public static TheoryData<int, int> Shapes
    {
        get
        {
            TheoryData<int, int> shapes = [];
            foreach (int inputs in (int[])[1, 2, 3, 4, 7, 33])
            {
                foreach (int units in (int[])[1, 2, 3, 5, 7, 8, 13, 16, 24, 31, 32, 40, 48, 56, 63, 64, 65, 103, 128, 141])
                    shapes.Add(inputs, units);
            }

            // Weights that are fetched ahead, and so many that strips of them are streamed.
            shapes.Add(389, 341);
            shapes.Add(2017, 533);
            return shapes;
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void EachSumIsThatOfItsColumn(int inputs, int units)
    {
        foreach (float start in (float[])[0f, -0f])
        {
            AssertClose<Unchanged>(inputs, units, x => x, (ref float w, ref float b, ref float x, ref float y) =>
                SampleProduct.Multiply<Unchanged>(ref w, ref b, ref x, ref y, inputs, units, start));
            AssertClose<Squashed>(inputs, units, Squashed.Exact, (ref float w, ref float b, ref float x, ref float y) =>
                SampleProduct.Multiply<Squashed>(ref w, ref b, ref x, ref y, inputs, units, start));
        }

        AssertClose<Unchanged>(inputs, units, x => x, (ref float w, ref float b, ref float x, ref float y) =>
            WideSampleProduct.Multiply<Unchanged>(ref w, ref b, ref x, ref y, inputs, units));
        AssertClose<Squashed>(inputs, units, Squashed.Exact, (ref float w, ref float b, ref float x, ref float y) =>
            WideSampleProduct.Multiply<Squashed>(ref w, ref b, ref x, ref y, inputs, units));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void TheOrderOfABatchGivesItsBits(int inputs, int units)
    {
        (float[] weights, float[] bias, float[] input) = Operands(inputs, units);
        float[] expected = new float[units], actual = new float[units], wide = new float[units];
        MatrixProduct.Multiply<AddBiasThen<Squashed>>(
            ref input[0], inputs, 1, ref weights[0], units, ref expected[0], units, ref bias[0], 0, 1, inputs, units);

        SampleProduct.MultiplyLikeBatch<Squashed>(ref weights[0], ref bias[0], ref input[0], ref actual[0], inputs, units);
        WideSampleProduct.MultiplyLikeBatch<Squashed>(ref weights[0], ref bias[0], ref input[0], ref wide[0], inputs, units);

        BitPatterns.AssertSame(expected, actual, "strips");
        BitPatterns.AssertSame(expected, wide, "sums in memory");
    }

    [Fact]
    public void ANegativeZeroLeavesAProductAsItIs()
    {
        float[] weights = [-1f, -1f], bias = [-0f], input = [0f, 0f], output = [1f];

        SampleProduct.Multiply<Unchanged>(ref weights[0], ref bias[0], ref input[0], ref output[0], 2, 1, -0f);
        Assert.True(float.IsNegative(output[0]));

        SampleProduct.Multiply<Unchanged>(ref weights[0], ref bias[0], ref input[0], ref output[0], 2, 1, 0f);
        Assert.False(float.IsNegative(output[0]));
    }

    private delegate void Product(ref float weights, ref float bias, ref float input, ref float output);

    private static void AssertClose<TActivation>(int inputs, int units, Func<double, double> activation, Product product)
    {
        (float[] weights, float[] bias, float[] input) = Operands(inputs, units);
        float[] output = [.. Enumerable.Repeat(float.NaN, units), 7f];
        product(ref weights[0], ref bias[0], ref input[0], ref output[0]);
        for (int unit = 0; unit < units; unit++)
        {
            double sum = bias[unit], size = Math.Abs(bias[unit]);
            for (int i = 0; i < inputs; i++)
            {
                sum += (double)input[i] * weights[(i * units) + unit];
                size += Math.Abs((double)input[i] * weights[(i * units) + unit]);
            }

            NaiveArithmetic.AssertClose(activation(sum), output[unit], 1 + size, $"{typeof(TActivation).Name} {unit}");
        }

        Assert.Equal(7f, output[units]);
    }

    private static (float[] Weights, float[] Bias, float[] Input) Operands(int inputs, int units) => (
        BitPatterns.Random(new Random(1), inputs * units), BitPatterns.Random(new Random(2), units), BitPatterns.Random(new Random(3), inputs));
}
