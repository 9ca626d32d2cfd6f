using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels.Sparsity;

public class TopKTests
{
    public static TheoryData<int, int> Sizes
    {
        get
        {
            TheoryData<int, int> sizes = [];
            foreach (int units in (int[])[1, 2, 7, 8, 9, 31, 64, 133, 1000])
            {
                foreach (int k in new[] { 1, 2, units / 8, units / 2, units - 1, units }.Where(k => k >= 1 && k <= units).Distinct())
                    sizes.Add(units, k);
            }

            return sizes;
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void TheLargestStayAndOfEqualOnesTheFirst(int units, int k)
    {
        const int Positions = 9;
        Random random = new(units + k);
        float[] code = BitPatterns.Random(random, Positions * units), values = BitPatterns.Random(random, Positions * units);
        for (int i = 0; i < code.Length; i++)
        {
            // Positions with all values apart, with few different ones, with zeros of both signs, and with equal ones alone.
            int position = i / units;
            if (position % 3 == 1)
                code[i] = MathF.Round(3f * code[i]);
            else if (position % 3 == 2)
                code[i] = position == 8 ? -0.25f : (random.Next(2) == 0 ? 0f : -0f) + Math.Max(0f, MathF.Round(code[i]));
        }

        float[] expected = new float[code.Length];
        for (int position = 0; position < Positions; position++)
        {
            IEnumerable<int> kept = Enumerable.Range(position * units, units).OrderByDescending(i => code[i]).ThenBy(i => i).Take(k);
            foreach (int i in kept)
                expected[i] = values[i];
        }

        GuardedFloats told = new(code), inPlace = new(values), others = new(values), results = new(code.Length);
        TopK.Keep(ref told.Start, ref others.Start, ref results.Start, Positions, units, k);
        BitPatterns.AssertSame(expected, results.Checked(), "kept");
        TopK.Keep(ref told.Start, ref inPlace.Start, ref inPlace.Start, Positions, units, k);
        BitPatterns.AssertSame(expected, inPlace.Checked(), "kept in place");
    }

    [Fact]
    public void InfinitiesHaveTheirPlaceAndWhatIsNotANumberIsNotHidden()
    {
        float[] code = [1f, float.NegativeInfinity, -float.NaN, float.PositiveInfinity, float.NaN, float.MaxValue, 0f, 0f, 2f];
        float[] results = new float[code.Length];
        TopK.Keep(ref code[0], ref code[0], ref results[0], 1, code.Length, 4);
        Assert.Equal([0f, 0f, float.NaN, float.PositiveInfinity, float.NaN, float.MaxValue, 0f, 0f, 0f], results);
    }
}
