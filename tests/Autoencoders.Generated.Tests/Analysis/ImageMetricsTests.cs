namespace Autoencoders.Tests.Analysis;

public class ImageMetricsTests
{
    [Theory]
    [InlineData(16, 19, 1, 0.005881861636513158, 22.304851959468692, 28.325451872748317)]
    [InlineData(8, 8, 1, 0.00543212890625, 22.65029932650824, 28.670899239787865)]
    [InlineData(13, 12, 3, 0.005886501736111111, 22.3014272355857, 28.322027148865324)]
    public void ErrorAndPeakRatioAreThoseOfScikitImage(int height, int width, int channels, double mse, double psnr, double wider)
    {
        (float[] a, float[] b) = ScikitRows.Images(height, width, channels);
        Assert.Equal(mse, ImageMetrics.MeanSquaredError(a, b), 1e-14);
        Assert.Equal(psnr, ImageMetrics.PeakSignalToNoise(a, b), 1e-11);
        Assert.Equal(wider, ImageMetrics.PeakSignalToNoise(b, a, range: 2), 1e-11);
    }

    [Theory]
    [InlineData(16, 19, 1, SimilarityWindow.Uniform, 1, 0.969550688642443)]
    [InlineData(16, 19, 1, SimilarityWindow.Uniform, 2, 0.9699606446349868)]
    [InlineData(16, 19, 1, SimilarityWindow.Gaussian, 1, 0.9691504632519378)]
    [InlineData(8, 8, 1, SimilarityWindow.Uniform, 1, 0.9687511519329177)]
    [InlineData(8, 8, 1, SimilarityWindow.Uniform, 2, 0.9691948733583667)]
    [InlineData(13, 12, 3, SimilarityWindow.Uniform, 1, 0.9678996328114087)]
    [InlineData(13, 12, 3, SimilarityWindow.Uniform, 2, 0.968369296543119)]
    [InlineData(13, 12, 3, SimilarityWindow.Gaussian, 1, 0.96856464890841)]
    public void StructuralSimilarityIsThatOfScikitImage(
        int height, int width, int channels, SimilarityWindow window, double range, double expected)
    {
        (float[] a, float[] b) = ScikitRows.Images(height, width, channels);
        Assert.Equal(expected, ImageMetrics.StructuralSimilarity(a, b, height, width, window, range), 1e-12);
        Assert.Equal(expected, ImageMetrics.StructuralSimilarity(b, a, height, width, window, range), 1e-12);
    }

    [Fact]
    public void EqualImagesAreAsSimilarAsCanBe()
    {
        (float[] a, _) = ScikitRows.Images(12, 12, 2);
        Assert.Equal(0, ImageMetrics.MeanSquaredError(a, a));
        Assert.Equal(double.PositiveInfinity, ImageMetrics.PeakSignalToNoise(a, a));
        Assert.Equal(1, ImageMetrics.StructuralSimilarity(a, a, 12, 12), 1e-15);
        Assert.Equal(1, ImageMetrics.StructuralSimilarity(a, a, 12, 12, SimilarityWindow.Gaussian), 1e-15);
    }

    [Fact]
    public void MeasuringAllocatesNothing()
    {
        (float[] a, float[] b) = ScikitRows.Images(12, 12, 1);
        double sum = Measure();
        Assert.Equal(0, Allocation.Of(() =>
        {
            for (int i = 0; i < 100; i++)
                sum += Measure();
        }));
        Assert.True(sum > 0);

        double Measure() => ImageMetrics.StructuralSimilarity(a, b, 12, 12, SimilarityWindow.Gaussian)
            + ImageMetrics.StructuralSimilarity(a, b, 12, 12) + ImageMetrics.PeakSignalToNoise(a, b);
    }

    [Fact]
    public void WhatIsNoPairOfImagesIsRefused()
    {
        float[] small = new float[36], image = new float[64], longer = new float[65];
        Assert.Throws<ArgumentException>(() => ImageMetrics.MeanSquaredError(image, longer));
        Assert.Throws<ArgumentException>(() => ImageMetrics.MeanSquaredError([], []));
        Assert.Throws<ArgumentOutOfRangeException>(() => ImageMetrics.PeakSignalToNoise(image, image, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ImageMetrics.StructuralSimilarity(image, image, 8, 8, range: double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => ImageMetrics.StructuralSimilarity(image, image, 8, 8, (SimilarityWindow)2));
        Assert.Contains("7x7", Assert.Throws<ArgumentException>(() => ImageMetrics.StructuralSimilarity(small, small, 6, 6)).Message);
        Assert.Contains("11x11", Assert.Throws<ArgumentException>(
            () => ImageMetrics.StructuralSimilarity(image, image, 8, 8, SimilarityWindow.Gaussian)).Message);
        Assert.Throws<ArgumentException>(() => ImageMetrics.StructuralSimilarity(image, longer, 8, 8));
        Assert.Throws<ArgumentException>(() => ImageMetrics.StructuralSimilarity(longer, longer, 8, 8));
        Assert.Throws<ArgumentException>(() => ImageMetrics.StructuralSimilarity([], [], 8, 8));
    }
}
