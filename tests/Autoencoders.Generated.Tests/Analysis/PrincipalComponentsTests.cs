namespace Autoencoders.Tests.Analysis;

public class PrincipalComponentsTests
{
    private static readonly double[][] s_components =
    [
        [0.174315873281, 0.350839602458, 0.4782629561, 0.557610318428, 0.51828794612, -0.195546496213],
        [-0.45421915973, -0.395329533537, -0.198441670347, 0.256372812478, 0.520541341027, 0.511204569249],
        [0.338611330905, 0.352609531379, 0.199043739887, -0.071707890271, -0.144476336366, 0.833891504501],
    ];

    [Fact]
    public void ComponentsAndVariancesAreThoseOfScikitLearn()
    {
        PrincipalComponents components = PrincipalComponents.Fit(ScikitRows.Table, 3);
        double[] variance = [5595.405981724424, 3274.4866705069603, 1900.295828386658];
        Assert.Equal(12674.641436462403, components.TotalVariance, 1e-8);
        for (int k = 0; k < 3; k++)
        {
            Assert.Equal(variance[k], components.ExplainedVariance[k], 1e-8);
            for (int i = 0; i < 6; i++)
                Assert.Equal(s_components[k][i], components.Component(k)[i], 1e-9);
        }

        float[] codes = new float[3 * ScikitRows.Table.Count];
        components.Transform(ScikitRows.Table.Values.Span, codes);
        AssertNear([-146.70080255, 23.62682607, -71.22202711], codes.AsSpan(0, 3), 1e-4);
        AssertNear([64.4716467, 58.16063887, 99.43062024], codes.AsSpan(21, 3), 1e-4);
        Assert.Equal(codes, components.Transform(ScikitRows.Table).Values.ToArray());
    }

    [Fact]
    public void AllComponentsGiveBackTheRowsAndFewerTheLeastError()
    {
        Dataset table = ScikitRows.Table;
        PrincipalComponents all = PrincipalComponents.Fit(table, 6);
        float[] back = new float[table.Values.Length];
        all.Reconstruct(table.Values.Span, back);
        AssertNear(Array.ConvertAll(table.Values.ToArray(), value => (double)value), back, 1e-3);

        PrincipalComponents few = PrincipalComponents.Fit(table, 2);
        PrincipalComponents first = all.First(2);
        Assert.Equal((2, few.TotalVariance), (first.Count, first.TotalVariance));
        for (int k = 0; k < 2; k++)
        {
            Assert.Equal(few.ExplainedVariance[k], first.ExplainedVariance[k], 1e-9);
            for (int i = 0; i < 6; i++)
                Assert.Equal(few.Component(k)[i], first.Component(k)[i], 1e-9);
        }

        few.Reconstruct(table.Values.Span, back);
        double lost = ImageMetrics.MeanSquaredError(table.Values.Span, back) * table.Length;
        Assert.Equal(few.TotalVariance - few.ExplainedVariance[0] - few.ExplainedVariance[1], lost, 1e-2);
        Assert.Equal(all.ExplainedVariance.ToArray().Sum(), all.TotalVariance, 1e-8);

        float[] codes = new float[2 * table.Count], inverted = new float[back.Length];
        few.Transform(table.Values.Span, codes);
        few.Invert(codes, inverted);
        Assert.Equal(back, inverted);
    }

    [Fact]
    public void RowsThatVaryInFewDirectionsLeaveTheOtherComponentsZero()
    {
        PrincipalComponents components = PrincipalComponents.Fit(new Dataset(new float[] { 1, 2, 3, 5, 6, 7, 3, 4, 5 }, 3), 3);
        Assert.Equal([8, 0, 0], components.ExplainedVariance.ToArray().Select(variance => Math.Round(variance, 9)));
        Assert.All(components.Component(0).ToArray(), value => Assert.Equal(1 / Math.Sqrt(3), value, 1e-12));
        float[] back = new float[3];
        components.Reconstruct([5, 6, 7], back);
        AssertNear([5, 6, 7], back, 1e-5);

        PrincipalComponents single = PrincipalComponents.Fit(new Dataset(new float[] { 4, 2 }, 2), 2);
        single.Reconstruct([9, 9], back.AsSpan(0, 2));
        Assert.Equal([4, 2], back[..2]);
    }

    [Fact]
    public void ManyColumnsWithManyComponentsStayOrthonormalAndOrdered()
    {
        var values = new float[300 * 150];
        new CounterRandom(3).FillNormal(values, 1);
        PrincipalComponents components = PrincipalComponents.Fit(new Dataset(values, 150), 40);
        for (int a = 0; a < 40; a++)
        {
            Assert.True(a == 0 || components.ExplainedVariance[a] <= components.ExplainedVariance[a - 1]);
            for (int b = 0; b <= a; b++)
            {
                double product = 0;
                for (int i = 0; i < 150; i++)
                    product += components.Component(a)[i] * components.Component(b)[i];
                Assert.Equal(a == b ? 1 : 0, product, 1e-12);
            }
        }
    }

    [Fact]
    public void ALinearNetworkStartsAsTheComponents()
    {
        PrincipalComponents components = PrincipalComponents.Fit(ScikitRows.Table, 3);
        LinearTable network = new(seed: 1);
        components.Initialize(network);
        float[] expected = new float[3], code = new float[3], expectedRow = new float[6], row = new float[6];
        for (int i = 0; i < ScikitRows.Table.Count; i++)
        {
            components.Transform(ScikitRows.Table[i], expected);
            network.Encode(ScikitRows.Table[i], code);
            AssertNear(Array.ConvertAll(expected, value => (double)value), code, 1e-3);
            components.Reconstruct(ScikitRows.Table[i], expectedRow);
            network.Reconstruct(ScikitRows.Table[i], row);
            AssertNear(Array.ConvertAll(expectedRow, value => (double)value), row, 1e-3);
        }

        Assert.Contains("tanh", Assert.Throws<ArgumentException>(() => components.Initialize(new CurvedTable(seed: 1))).Message);
        PrincipalComponents two = PrincipalComponents.Fit(ScikitRows.Table, 2);
        Assert.Throws<ArgumentException>(() => two.Initialize(network));
    }

    [Fact]
    public void TransformingAllocatesNothing()
    {
        PrincipalComponents components = PrincipalComponents.Fit(ScikitRows.Table, 3);
        float[] rows = ScikitRows.Table.Values.ToArray(), codes = new float[3 * ScikitRows.Table.Count];
        components.Reconstruct(rows, rows);
        Assert.Equal(0, Allocation.Of(() =>
        {
            for (int i = 0; i < 100; i++)
            {
                components.Transform(rows, codes);
                components.Invert(codes, rows);
                components.Reconstruct(rows, rows);
            }
        }));
    }

    [Fact]
    public void WhatCannotBeFittedIsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => PrincipalComponents.Fit(ScikitRows.Table, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => PrincipalComponents.Fit(ScikitRows.Table, 7));
        Assert.Throws<ArgumentException>(() => PrincipalComponents.Fit(new Dataset(default, 2), 1));
        Dataset infinite = new(new[] { 1, 2, 3, float.NaN }, 2);
        Assert.Contains("row 1, column 1", Assert.Throws<ArgumentException>(() => PrincipalComponents.Fit(infinite, 1)).Message);
        PrincipalComponents components = PrincipalComponents.Fit(ScikitRows.Table, 3);
        Assert.Throws<ArgumentOutOfRangeException>(() => components.First(4));
        Assert.Throws<ArgumentOutOfRangeException>(() => components.First(0));
        Assert.Throws<ArgumentException>(() => components.Transform(new float[7], new float[3]));
        Assert.Throws<ArgumentException>(() => components.Invert(new float[3], new float[7]));
        Assert.Throws<ArgumentException>(() => components.Reconstruct(new float[6], new float[12]));
        Assert.Throws<ArgumentException>(() => components.Transform(ScikitRows.Map));
    }

    private static void AssertNear(ReadOnlySpan<double> expected, ReadOnlySpan<float> actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], actual[i], tolerance);
    }
}
