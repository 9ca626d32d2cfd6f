using System.Runtime.Intrinsics;
using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels.SmallWeights;

/// <summary>bfloat16 and its product, bit for bit.</summary>
public class HalfWordProductTests
{
    [Fact]
    public void RoundsToTheNearest()
    {
        Random random = new(1);
        for (int i = 0; i < 10_000; i++)
        {
            float value = BitConverter.Int32BitsToSingle(random.Next(0x0080_0000, 0x7F00_0000)) * (i % 2 == 0 ? 1 : -1);
            ushort nearest = BrainFloat.Round(value);
            double distance = Math.Abs((double)BrainFloat.ToFloat(nearest) - value);
            Assert.True(distance <= Math.Abs((double)BrainFloat.ToFloat((ushort)(nearest + 1)) - value));
            Assert.True(distance <= Math.Abs((double)BrainFloat.ToFloat((ushort)(nearest - 1)) - value));
            Assert.True(distance <= Math.Abs(value) / 256.0);
        }

        Assert.Equal(0x3F80, BrainFloat.Round(1f));
        Assert.Equal(0x3F80, BrainFloat.Round(1f + (1f / 256)));
        Assert.Equal(0x3F82, BrainFloat.Round(1f + (3f / 256)));
        Assert.True(float.IsNaN(BrainFloat.ToFloat(BrainFloat.Round(float.NaN))));
        Assert.Equal(float.NegativeInfinity, BrainFloat.ToFloat(BrainFloat.Round(float.NegativeInfinity)));
        Assert.Equal(float.PositiveInfinity, BrainFloat.ToFloat(BrainFloat.Round(float.MaxValue)));
    }

    [Fact]
    public void SumsRunOverTheInputsInOrder()
    {
        Random random = new(2);
        for (int i = 0; i < 100; i++)
        {
            int inputs = random.Next(1, 50), outputs = random.Next(1, 150), rows = random.Next(1, 10);
            int width = HalfWordPanels.WholePanels(outputs);
            float[] values = Floats(random, rows * inputs), bias = [.. Floats(random, outputs), .. new float[width - outputs]];
            var words = new uint[inputs * width / 2];
            var expected = new float[rows * outputs];
            for (int output = 0; output < outputs; output++)
            {
                for (int input = 0; input < inputs; input++)
                {
                    ushort weight = BrainFloat.Round(random.NextSingle() - 0.5f);
                    int index = HalfWordPanels.IndexOf(input, output, inputs, outputs);
                    words[index / 2] |= (uint)weight << (16 * (index % 2));
                    for (int row = 0; row < rows; row++)
                    {
                        ref float sum = ref expected[(row * outputs) + output];
                        sum = MultiplyAdd(values[(row * inputs) + input], BrainFloat.ToFloat(weight), sum);
                    }
                }

                for (int row = 0; row < rows; row++)
                    expected[(row * outputs) + output] += bias[output];
            }

            GuardedFloats results = new((nint)(rows * outputs));
            HalfWordProduct.Multiply(ref words[0], ref bias[0], ref values[0], ref results.Start, rows, inputs, outputs);
            Assert.Equal(expected, results.Checked());
        }
    }

    // Fused where the machine fuses, as the networks themselves.
    private static float MultiplyAdd(float a, float b, float c) =>
        Vector256.MultiplyAddEstimate(Vector256.Create(a), Vector256.Create(b), Vector256.Create(c))[0];

    private static float[] Floats(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
}
