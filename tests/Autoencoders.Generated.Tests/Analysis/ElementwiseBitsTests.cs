namespace Autoencoders.Tests.Analysis;

/// <summary>Each element of a pass has the bits of the formula in plain C#, in every width of register and for every length.</summary>
public class ElementwiseBitsTests
{
    private const double Factor = 1 / 3d;

    public static TheoryData<int> Lengths => [1, 2, 3, 7, 8, 15, 16, 17, 33, 64, 131, 784];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void ProductsAreRoundedBeforeTheyAreAdded(int length)
    {
        double[] target = Doubles(length, 1), row = Doubles(length, 2);
        double[] expected = [.. target.Zip(row, (a, b) => Rounded(Factor * b) + a)];
        DoubleRows.AddScaled(target, Factor, row);
        Assert.Equal(expected, target);
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void RowsAreCenteredInDoubles(int length)
    {
        float[] row = Singles(length, 1);
        double[] mean = Doubles(length, 2), centered = new double[length];
        DoubleRows.Center(row, mean, centered);
        Assert.Equal([.. row.Zip(mean, (value, average) => value - average)], centered);
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void RowsAreScaledAndRestoredInDoubles(int length)
    {
        float[] row = Singles(2 * length, 1), scaled = new float[2 * length], restored = new float[2 * length];
        row[length] = float.NaN;
        double[] offsets = Doubles(length, 2), spreads = Array.ConvertAll(Doubles(length, 3), value => Math.Abs(value) + 0.1);
        var columns = new AffineColumns(offsets, spreads, low: 0.1, high: 0.9);
        columns.Transform(row, scaled);
        columns.Invert(scaled, restored);

        const double Low = 0.1, Width = 0.9 - 0.1;
        for (int i = 0; i < row.Length; i++)
        {
            (double offset, double spread) = (offsets[i % length], spreads[i % length]);
            Assert.Equal((float)(Low + Rounded((row[i] - offset) / spread * Width)), scaled[i]);
            Assert.Equal((float)(offset + Rounded((scaled[i] - Low) / Width * spread)), restored[i]);
        }
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void PointsBetweenCodesMayTakeThePlaceOfEither(int length)
    {
        const float Part = 0.3f;
        float[] from = Singles(length, 1), to = Singles(length, 2);
        float[] expected = [.. from.Zip(to, (a, b) => Rounded((1 - Part) * a) + Rounded(Part * b))];
        float[] first = [.. from], last = [.. to];
        LatentSpace.Interpolate(first, to, Part, first);
        LatentSpace.Interpolate(from, last, Part, last);
        Assert.Equal(expected, first);
        Assert.Equal(expected, last);
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void ColumnsHaveTheirLeastAndGreatestValue(int length)
    {
        var dataset = new Dataset(Singles(5 * length, 1), length);
        (double[] least, double[] most) = ColumnStatistics.Range(dataset, ScalerScope.Columns);
        for (int column = 0; column < length; column++)
        {
            double[] values = [.. Enumerable.Range(0, 5).Select(row => (double)dataset[row][column])];
            Assert.Equal((values.Min(), values.Max()), (least[column], most[column]));
        }

        (least, most) = ColumnStatistics.Range(dataset, ScalerScope.Global);
        Assert.All(least, value => Assert.Equal(dataset.Values.ToArray().Min(), value));
        Assert.All(most, value => Assert.Equal(dataset.Values.ToArray().Max(), value));
    }

    [Fact]
    public void TheFirstValueThatIsNotFiniteIsFound()
    {
        Assert.Equal(-1, NonFinite.IndexIn([]));
        for (int place = 0; place < 40; place++)
        {
            float[] values = Singles(40, 1);
            Assert.Equal(-1, NonFinite.IndexIn(values));
            values.AsSpan(place).Fill(float.NegativeInfinity);
            Assert.Equal(place, NonFinite.IndexIn(values));
            values.AsSpan(place).Fill(float.NaN);
            Assert.Equal(place, NonFinite.IndexIn(values));
            Assert.Equal(place, BlockRange.Finite.IndexOutside(values));
            Assert.Equal(-1, BlockRange.Finite.IndexOutside(values.AsSpan(0, place)));
        }
    }

    // The result of a call is rounded.
    private static double Rounded(double product) => product;

    private static float Rounded(float product) => product;

    private static float[] Singles(int length, uint seed)
    {
        var values = new float[length];
        new CounterRandom(seed).Fill(values, -1, 1);
        return values;
    }

    private static double[] Doubles(int length, uint seed) => Array.ConvertAll(Singles(length, seed), value => value * Math.PI);
}
