using System.Runtime.Intrinsics.X86;
using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels.SmallWeights;

/// <summary>Products of bytes against plain integers, exactly, on every path that this machine has.</summary>
public class ByteProductTests
{
    private delegate void Product(in ByteOperands operands);

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

    [Fact]
    public void RowsAreRunsThatMayOverlap()
    {
        // Windows of a sequence: three runs of 6, 3 and 1 inputs, from places that are no multiples of anything.
        Random random = new(2);
        foreach (int outputs in new[] { 3, 40, 64 })
        {
            sbyte[] memory = Bytes(random, 64, -127, 127), weights = Bytes(random, 10 * outputs, -127, 127);
            AssertEqual(weights, memory, [(0, 6), (9, 3), (20, 1)], [0, 1, 2, 5, 7, 30, 31, 40, 3], outputs);
        }
    }

    private static void AssertEqual(sbyte[] weights, sbyte[] row, int inputs, int outputs) =>
        AssertEqual(weights, [.. row, .. new sbyte[4]], [(0, inputs)], [0], outputs);

    private static void AssertEqual(sbyte[] weights, sbyte[] memory, (int Offset, int Inputs)[] runs, int[] places, int outputs)
    {
        ByteRun[] groups = [.. runs.Select(run => new ByteRun(run.Offset, BytePanels.WholeGroups(run.Inputs) / BytePanels.Group))];
        int width = BytePanels.WholePanels(outputs), inputs = groups.Sum(run => run.Groups) * BytePanels.Group;
        var packed = new sbyte[inputs * width];
        int[] expected = new int[places.Length * width], offsets = new int[width];
        int input = 0, place = 0;
        foreach ((int offset, int length) in runs)
        {
            for (int i = 0; i < length; i++, input++)
            {
                for (int output = 0; output < outputs; output++)
                {
                    sbyte weight = weights[(input * outputs) + output];
                    packed[BytePanels.IndexOf(place + i, output, inputs, outputs)] = weight;
                    offsets[output] -= 128 * weight;
                    for (int row = 0; row < places.Length; row++)
                        expected[(row * width) + output] += weight * memory[places[row] + offset + i];
                }
            }

            place += BytePanels.WholeGroups(length);
        }

        Assert.All(Paths(), path =>
        {
            // One more at each end, which nothing may write.
            int[] sums = [.. Enumerable.Repeat(int.MinValue, expected.Length + 2)];
            path(new ByteOperands(ref packed[0], ref offsets[0], groups, width, ref memory[0], memory.Length, places, ref sums[1]));
            Assert.Equal([int.MinValue, .. expected, int.MinValue], sums);
        });
    }

    private static IEnumerable<Product> Paths()
    {
        yield return ByteProduct.Multiply;
        yield return ByteProduct.Scalars;
        if (Avx2.IsSupported)
        {
            yield return ByteProduct.Pairwise;
            yield return ByteProduct.Registers<SignedDot>;
        }

        if (AvxVnni.IsSupported)
            yield return ByteProduct.Registers<OffsetDot>;
    }

    private static sbyte[] Bytes(Random random, int count, int low, int high) =>
        [.. Enumerable.Range(0, count).Select(_ => (sbyte)random.Next(low, high + 1))];
}
