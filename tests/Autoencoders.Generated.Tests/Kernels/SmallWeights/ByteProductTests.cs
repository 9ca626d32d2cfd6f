using System.Runtime.Intrinsics.X86;
using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels.SmallWeights;

/// <summary>Products of bytes against plain integers, exactly, on every path that this machine has.</summary>
public class ByteProductTests
{
    private delegate void Product(ref sbyte weights, ref sbyte row, ref int sums, nint groups, nint outputs);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 8)]
    [InlineData(4, 9)]
    [InlineData(5, 31)]
    [InlineData(8, 32)]
    [InlineData(13, 33)]
    [InlineData(30, 30)]
    [InlineData(784, 72)]
    public void EqualsPlainIntegers(int inputs, int outputs)
    {
        Random random = new(inputs + outputs);
        sbyte[] weights = Bytes(random, inputs * outputs, -127, 127);
        foreach ((int low, int high) in new[] { (-127, 127), (0, 127), (-127, -1), (127, 127), (-127, -127) })
            AssertEqual(weights, Bytes(random, inputs, low, high), inputs, outputs);
    }

    [Fact]
    public void RandomShapes()
    {
        Random random = new(1);
        for (int i = 0; i < 200; i++)
        {
            int inputs = random.Next(1, 90), outputs = random.Next(1, 130);
            AssertEqual(Bytes(random, inputs * outputs, -127, 127), Bytes(random, inputs, -127, 127), inputs, outputs);
        }
    }

    [Fact]
    public void LargestBytesFillNoSum()
    {
        // Each pair is 2 * 127 * 127 = 32,258, the most that a path with 16 bits has to hold.
        sbyte[] most = [.. Enumerable.Repeat((sbyte)127, 64)], least = [.. Enumerable.Repeat((sbyte)-127, 64)];
        AssertEqual(most, most, 64, 1);
        AssertEqual(least, least, 64, 1);
        AssertEqual(least, most, 64, 1);
        Assert.True((long)ByteProduct.MostInputs * 127 * 127 <= int.MaxValue);
    }

    private static void AssertEqual(sbyte[] weights, sbyte[] row, int inputs, int outputs)
    {
        int groups = BytePanels.WholeGroups(inputs) / BytePanels.Group, width = BytePanels.WholePanels(outputs);
        sbyte[] packed = new sbyte[groups * BytePanels.Group * width], filled = new sbyte[groups * BytePanels.Group];
        var expected = new int[width];
        row.CopyTo(filled, 0);
        for (int output = 0; output < outputs; output++)
        {
            for (int input = 0; input < inputs; input++)
            {
                sbyte weight = weights[(input * outputs) + output];
                packed[BytePanels.IndexOf(input, output, inputs, outputs)] = weight;
                expected[output] += weight * row[input];
            }
        }

        Assert.All(Paths(), path =>
        {
            // One more at each end, which nothing may write.
            int[] sums = [.. Enumerable.Repeat(int.MinValue, width + 2)];
            path(ref packed[0], ref filled[0], ref sums[1], groups, width);
            Assert.Equal([int.MinValue, .. expected, int.MinValue], sums);
        });
    }

    private static IEnumerable<Product> Paths()
    {
        yield return ByteProduct.Multiply;
        yield return ByteProduct.Scalars;
        if (Avx2.IsSupported)
            yield return ByteProduct.Registers<PairwiseDot>;
        if (AvxVnni.IsSupported)
            yield return ByteProduct.Registers<VnniDot>;
    }

    private static sbyte[] Bytes(Random random, int count, int low, int high) =>
        [.. Enumerable.Range(0, count).Select(_ => (sbyte)random.Next(low, high + 1))];
}
