using Autoencoders.Reporting;
using Autoencoders.Reporting.Drawing;
using Autoencoders.Reporting.Html;

namespace Autoencoders.Tests.Reporting;

/// <summary>What the drawings of a report are made of.</summary>
[Trait("Registers", "Any")]
public class DrawingTests
{
    [Fact]
    public void Ink_is_dark_and_paper_is_light()
    {
        Assert.Equal([255, 0, 128, 0], Pixels.Of([0f, 1f, float.NaN, 7f], ImageShape.Ink(2, 2)));
        Assert.Equal([0, 255], Pixels.Of([-1f, 1f], new ImageShape(1, 2) { Black = -1 }));
    }

    [Fact]
    public void A_weight_of_nothing_is_gray() => Assert.Equal([128, 0, 255, 191], Pixels.OfWeights([0f, -2f, 2f, 1f]));

    [Theory]
    [InlineData(0, 1, new[] { 0, 0.2, 0.4, 0.6, 0.8, 1 })]
    [InlineData(1, 100, new double[] { 20, 40, 60, 80, 100 })]
    [InlineData(-3, 4, new double[] { -2, 0, 2, 4 })]
    public void Even_ticks_are_round(double low, double high, double[] expected)
    {
        Axis axis = Axis.Even(low, high);
        Assert.Equal(expected, axis.Ticks.Select(tick => Math.Round(tick, 9)));
        Assert.Equal(0, axis.Place(low), 12);
        Assert.Equal(1, axis.Place(high), 12);
    }

    [Theory]
    [InlineData(1, 1, new double[] { 1, 2 })]
    [InlineData(1, 3, new double[] { 1, 2, 3 })]
    [InlineData(0, 1, new double[] { 0, 1 })]
    [InlineData(1, 25, new double[] { 5, 10, 15, 20, 25 })]
    public void Numbers_of_things_have_whole_ticks(int low, int high, double[] expected) =>
        Assert.Equal(expected, Axis.Whole(low, high).Ticks);

    [Fact]
    public void Logarithmic_ticks_are_round_and_within()
    {
        Axis axis = Axis.Logarithmic(0.02, 9);
        Assert.Equal([0.03, 0.1, 0.3, 1, 3], axis.Ticks.Select(tick => Math.Round(tick, 9)));
        Assert.Equal(0.5, axis.Place(Math.Sqrt(0.02 * 9)), 12);
        Assert.Equal(9, axis.Value(1), 12);
    }

    [Fact]
    public void A_range_without_length_is_widened()
    {
        Assert.True(Axis.Even(3, 3).Ticks.Count > 1);
        Assert.Equal(0.5, Axis.Even(0, 0).Place(0), 12);
        Assert.Equal(0.5, Axis.Logarithmic(2, 2).Place(2), 12);
    }

    [Fact]
    public void The_map_finds_the_plane_that_codes_lie_in()
    {
        // Codes of five values in the plane of two orthogonal directions, three times as wide along the first.
        double[] first = [0.6, 0, 0.8, 0, 0], second = [0, 1, 0, 0, 0];
        var random = new CounterRandom(3);
        var codes = new float[5 * 200];
        var along = new double[200];
        for (int row = 0; row < 200; row++)
        {
            (double a, double b) = (3 * (random.NextSingle() - 0.5), random.NextSingle() - 0.5);
            along[row] = a;
            for (int i = 0; i < 5; i++)
                codes[(row * 5) + i] = (float)(1 + (a * first[i]) + (b * second[i]));
        }

        CodeMap map = CodeMap.Of(codes, 5, 1000)!;
        Assert.Equal(1.0, map.Share!.Value, 6);
        Assert.True(Math.Abs(Correlation(map.X, along)) > 0.99);
        Assert.True(Math.Abs(Correlation(map.X, map.Y)) < 1e-3);
    }

    [Fact]
    public void A_short_code_is_shown_as_it_is_and_what_is_no_number_is_not()
    {
        CodeMap map = CodeMap.Of([1, 2, float.NaN, 0, 3, 4], 2, 10)!;
        Assert.Equal([0, 2], map.Rows);
        Assert.Equal([1, 3], map.X);
        Assert.Equal([2, 4], map.Y);
        Assert.Null(map.Share);
        Assert.Null(CodeMap.Of([float.NaN], 1, 10));
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(0.0123456, "0.01235")]
    [InlineData(1234.5678, "1235")]
    [InlineData(-12.3456, "-12.35")]
    [InlineData(0.00001234, "1.234e-5")]
    [InlineData(12345678, "1.235e7")]
    [InlineData(double.NaN, "not finite")]
    [InlineData(double.NegativeInfinity, "not finite")]
    public void Figures_have_four_digits(double number, string expected) => Assert.Equal(expected, Figure.Short(number));

    [Fact]
    public void Typical_rows_are_those_with_the_middle_error_of_their_label()
    {
        float[] errors = [5, 1, 3, 9, 2, 4];
        var samples = new Dataset(new float[] { 0, 1, 2, 3, 4, 5 }, 1, new[] { 1, 1, 1, 0, 0, 0 });
        ShownRows rows = ShownRows.Of(samples, errors, (gathered, values) => gathered.Values.Span.CopyTo(values));
        Assert.Equal([5, 2], rows.Typical);
        Assert.Equal([3, 0, 5, 2, 4, 1], rows.Hardest);
        Assert.All(rows.Reconstructions, pair => Assert.Equal([pair.Key], pair.Value));
    }

    [Fact]
    public void The_largest_errors_are_the_largest_without_labels_too()
    {
        float[] errors = [.. Enumerable.Range(0, 100).Select(row => (float)(row * 37 % 100))];
        var samples = new Dataset(new float[100], 1);
        ShownRows rows = ShownRows.Of(samples, errors, (_, _) => { });
        Assert.Equal([0, 99], [errors[rows.Typical[0]], errors[rows.Typical[^1]]]);
        Assert.Equal([99, 98, 97, 96, 95, 94], rows.Hardest.Select(row => errors[row]));
        Assert.All(rows.Typical.Union(rows.Hardest), row => Assert.Contains(row, rows.Reconstructions.Keys));
    }

    [Fact]
    public void What_is_shown_by_its_error_already_is_not_shown_again()
    {
        ShownRows rows = ShownRows.Of(new Dataset(new float[12], 1), [.. Enumerable.Range(0, 12).Select(row => (float)row)], (_, _) => { });
        Assert.Equal(Enumerable.Range(0, 12), rows.Typical);
        Assert.Empty(rows.Hardest);
    }

    [Fact]
    public void Lines_break_at_missing_values_and_lone_ones_are_dots()
    {
        string original = PathOf([0, 1, float.NaN, 1, float.NaN, float.NaN]);
        Assert.Equal("M4 86L50.4 4M143.2 4h0", original);
    }

    [Fact]
    public void Of_too_many_values_the_farthest_from_zero_are_drawn()
    {
        var values = new float[4640];
        values[1003] = -2;
        values[1004] = 1;
        string[] points = PathOf(values).Split('L');
        Assert.Equal(464, points.Length);
        Assert.Equal("86", points[100].Split(' ')[1]);
        Assert.All(points.Where((_, place) => place != 100), point => Assert.Equal("31.3", point.Split(' ')[1]));
    }

    private static string PathOf(float[] values)
    {
        var html = new HtmlText();
        PairOfLines.Write(html, "pair", values, values);
        return html.ToString().Split("d=\"")[1].Split('"')[0];
    }

    private static double Correlation(double[] left, double[] right)
    {
        (double meanLeft, double meanRight) = (left.Average(), right.Average());
        double both = left.Zip(right, (a, b) => (a - meanLeft) * (b - meanRight)).Sum();
        return both / Math.Sqrt(left.Sum(a => (a - meanLeft) * (a - meanLeft)) * right.Sum(b => (b - meanRight) * (b - meanRight)));
    }
}
