using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

public class RowLanesTests
{
    [Fact]
    public void Layers_in_lanes_have_the_bits_of_products_of_rows()
    {
        Random random = new(7);
        for (int trial = 0; trial < 300; trial++)
        {
            int count = random.Next(1, RowLanes.Count + 1), inputs = random.Next(1, 70), outputs = random.Next(1, 70);
            bool inLanes = random.Next(4) > 0;
            float[] rows = BitPatterns.Random(random, count * inputs), weights = BitPatterns.Random(random, inputs * outputs);
            float[] bias = BitPatterns.Random(random, outputs), expected = new float[count * outputs], actual = new float[count * outputs];
            for (int row = 0; row < count; row++)
            {
                // One row at a time is never in lanes.
                MatrixProduct.Multiply<AddBias>(
                    ref rows[row * inputs], inputs, 1, ref weights[0], outputs, ref expected[row * outputs], outputs, ref bias[0], 0,
                    1, inputs, outputs);
            }

            float[] lanes = new float[RowLanes.Count * inputs], results = new float[RowLanes.Count * outputs];
            RowLanes.Load(ref rows[0], inputs, inputs, ref lanes[0], count, inLanes);
            RowLanes.Multiply<AddBias>(ref lanes[0], ref weights[0], ref bias[0], ref results[0], inputs, outputs, count, inLanes);
            RowLanes.Store(ref results[0], ref actual[0], outputs, outputs, count, inLanes);
            BitPatterns.AssertSame(expected, actual, $"{count} x {inputs} x {outputs}, in lanes: {inLanes}");
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Rows_come_back_from_lanes_as_they_went_in_and_others_stay(bool inLanes)
    {
        Random random = new(8);
        float[] rows = BitPatterns.Random(random, 9 * 13), back = new float[9 * 13], lanes = new float[RowLanes.Count * 7];
        RowLanes.Load(ref rows[0], 13, 7, ref lanes[0], 9, inLanes);
        RowLanes.Store(ref lanes[0], ref back[0], 13, 7, 9, inLanes);
        for (int i = 0; i < back.Length; i++)
            Assert.Equal(BitConverter.SingleToInt32Bits(i % 13 < 7 ? rows[i] : 0f), BitConverter.SingleToInt32Bits(back[i]));
    }
}
