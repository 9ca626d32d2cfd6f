namespace Autoencoders.Tests.Analysis;

public class LatentSpaceTests
{
    [Fact]
    public void TheLineGoesFromOneCodeToTheOther()
    {
        float[] from = [1, -2, 0.1f], to = [3, 4, 0.7f], code = new float[3];
        LatentSpace.Interpolate(from, to, 0, code);
        Assert.Equal(from, code);
        LatentSpace.Interpolate(from, to, 1, code);
        Assert.Equal(to, code);
        LatentSpace.Interpolate(from, to, 0.25f, code);
        Assert.Equal([1.5f, -0.5f, 0.25f], code);
        LatentSpace.Interpolate(from, to, 2, from);
        Assert.Equal([5f, 10f, 1.3f], from);
    }

    [Fact]
    public void TheArcKeepsItsDistanceAndItsSpeed()
    {
        float[] from = [2, 0, 0], to = [0, 2, 0], code = new float[3];
        for (int step = 0; step <= 6; step++)
        {
            LatentSpace.InterpolateSpherical(from, to, step / 6f, code);
            Assert.Equal(2 * Math.Cos(step * Math.PI / 12), code[0], 1e-6);
            Assert.Equal(2 * Math.Sin(step * Math.PI / 12), code[1], 1e-6);
        }

        LatentSpace.InterpolateSpherical([1, 0, 0], [0, 3, 0], 0.5f, code);
        Assert.Equal(Math.Sqrt(0.5), code[0], 1e-6);
        Assert.Equal(3 * Math.Sqrt(0.5), code[1], 1e-6);
    }

    [Theory]
    [InlineData(2f, 4f)]
    [InlineData(2f, -1f)]
    [InlineData(0f, 3f)]
    [InlineData(0f, 0f)]
    public void WithoutAnArcTheLineIsTaken(float from, float to)
    {
        float[] line = new float[2], arc = new float[2];
        LatentSpace.Interpolate([from, from], [to, to], 0.25f, line);
        LatentSpace.InterpolateSpherical([from, from], [to, to], 0.25f, arc);
        Assert.Equal(line, arc);
    }

    [Fact]
    public void ATraversalChangesOneUnit()
    {
        float[] codes = new float[15];
        LatentSpace.Traverse([7, 8, 9], 1, -1, 1, codes);
        Assert.Equal([7, -1, 9, 7, -0.5f, 9, 7, 0, 9, 7, 0.5f, 9, 7, 1, 9], codes);
    }

    [Fact]
    public void WhatDoesNotFitIsRefused()
    {
        float[] two = new float[2], three = new float[3];
        Assert.Throws<ArgumentException>(() => LatentSpace.Interpolate(two, three, 0, three));
        Assert.Throws<ArgumentException>(() => LatentSpace.InterpolateSpherical(two, two, 0, three));
        Assert.Throws<ArgumentOutOfRangeException>(() => LatentSpace.InterpolateSpherical(two, two, -0.1f, two));
        Assert.Throws<ArgumentOutOfRangeException>(() => LatentSpace.InterpolateSpherical(two, two, float.NaN, two));
        Assert.Throws<ArgumentOutOfRangeException>(() => LatentSpace.Traverse(two, 2, 0, 1, new float[4]));
        Assert.Throws<ArgumentOutOfRangeException>(() => LatentSpace.Traverse(two, -1, 0, 1, new float[4]));
        Assert.Throws<ArgumentException>(() => LatentSpace.Traverse(two, 0, 0, 1, two));
        Assert.Throws<ArgumentException>(() => LatentSpace.Traverse(two, 0, 0, 1, new float[5]));
    }
}
