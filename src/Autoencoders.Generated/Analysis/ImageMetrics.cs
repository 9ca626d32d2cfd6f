using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace Autoencoders;

/// <summary>Distances between two images, such as a reconstruction and its original. No call allocates.</summary>
public static class ImageMetrics
{
    private const double K1 = 0.01;
    private const double K2 = 0.03;
    private const int UniformSide = 7;
    private const int Strip = 128;

    /// <summary>One axis of the window of 11x11: exp(-x²/(2 1.5²)) for x from -5 to 5, divided by their sum.</summary>
    private static ReadOnlySpan<double> GaussianWeights =>
    [
        0.00102838008447911, 0.007598758135239185, 0.03600077212843083, 0.10936068950970002, 0.2130055377112537, 0.26601172486179436,
        0.2130055377112537, 0.10936068950970002, 0.03600077212843083, 0.007598758135239185, 0.00102838008447911,
    ];

    private static ReadOnlySpan<double> UniformWeights =>
        [1d / UniformSide, 1d / UniformSide, 1d / UniformSide, 1d / UniformSide, 1d / UniformSide, 1d / UniformSide, 1d / UniformSide];

    /// <summary>The mean of the squared differences of values, in squared units of a value.</summary>
    /// <param name="image">Any number of values, at least one.</param>
    /// <param name="other">As many.</param>
    /// <exception cref="ArgumentException">There is no value, or the lengths differ.</exception>
    [SkipLocalsInit]
    public static double MeanSquaredError(ReadOnlySpan<float> image, ReadOnlySpan<float> other)
    {
        if (image.Length != other.Length)
            throw new ArgumentException($"The images differ in size: {image.Length} and {other.Length} values.", nameof(other));
        if (image.IsEmpty)
            throw new ArgumentException("The images are empty.", nameof(image));
        double sum = 0;
        Span<double> memory = stackalloc double[2 * Strip];
        for (int start = 0; start < image.Length; start += Strip)
        {
            int count = Math.Min(Strip, image.Length - start);
            Span<double> one = memory[..count], two = memory.Slice(Strip, count);
            TensorPrimitives.ConvertTruncating(image.Slice(start, count), one);
            TensorPrimitives.ConvertTruncating(other.Slice(start, count), two);
            TensorPrimitives.Subtract(one, two, one);
            sum += TensorPrimitives.SumOfSquares<double>(one);
        }
        return sum / image.Length;
    }

    /// <summary>
    /// The peak signal-to-noise ratio in decibels, <c>10 log10(range² / mean squared error)</c>; infinite for images that are equal.
    /// </summary>
    /// <param name="image">Any number of values, at least one.</param>
    /// <param name="other">As many.</param>
    /// <param name="range">The largest value minus the smallest one that an image can have.</param>
    /// <exception cref="ArgumentException">There is no value, or the lengths differ, or the range is not above 0.</exception>
    public static double PeakSignalToNoise(ReadOnlySpan<float> image, ReadOnlySpan<float> other, double range = 1)
    {
        RequireRange(range);
        return 10 * Math.Log10(range * range / MeanSquaredError(image, other));
    }

    /// <summary>
    /// The structural similarity (Wang et al. 2004), 1 for images that are equal: the mean over all windows that lie wholly in the image,
    /// and over its channels, of how brightness, contrast and structure agree. As scikit-image's <c>structural_similarity</c>.
    /// </summary>
    /// <param name="image">Height x width x channels values, channels last.</param>
    /// <param name="other">As many.</param>
    /// <param name="height">The rows of pixels: at least 7, or 11 for the normal window.</param>
    /// <param name="width">The pixels of a row: likewise.</param>
    /// <param name="window">How the pixels around a place count.</param>
    /// <param name="range">The largest value minus the smallest one that an image can have.</param>
    /// <exception cref="ArgumentException">
    /// The lengths differ, or are no images of this size, or the window is larger, or the range is not above 0.
    /// </exception>
    public static double StructuralSimilarity(
        ReadOnlySpan<float> image,
        ReadOnlySpan<float> other,
        int height,
        int width,
        SimilarityWindow window = SimilarityWindow.Uniform,
        double range = 1)
    {
        RequireRange(range);
        ReadOnlySpan<double> weights = window switch
        {
            SimilarityWindow.Uniform => UniformWeights,
            SimilarityWindow.Gaussian => GaussianWeights,
            _ => throw new ArgumentOutOfRangeException(nameof(window), window, "The value is not a member of SimilarityWindow."),
        };
        int side = weights.Length;
        if (height < side || width < side)
            throw new ArgumentException($"Images of {height}x{width} are smaller than the window of {side}x{side}.", nameof(height));
        if (image.Length != other.Length || image.IsEmpty || image.Length % ((long)height * width) != 0)
            throw new ArgumentException($"{image.Length} and {other.Length} values are not two images of {height}x{width}.", nameof(other));

        int channels = image.Length / (height * width);
        double covariance = window == SimilarityWindow.Uniform ? side * side / ((side * side) - 1d) : 1;
        (double c1, double c2) = (K1 * range * K1 * range, K2 * range * K2 * range);
        double sum = 0;
        for (int y = 0; y + side <= height; y++)
        {
            for (int x = 0; x + side <= width; x++)
            {
                for (int channel = 0; channel < channels; channel++)
                {
                    int first = (((y * width) + x) * channels) + channel;
                    sum += Moments.Of(image[first..], other[first..], weights, width * channels, channels)
                        .Similarity(covariance, c1, c2);
                }
            }
        }
        return sum / ((double)(height - side + 1) * (width - side + 1) * channels);
    }

    private static void RequireRange(double range)
    {
        if (!(range > 0) || !double.IsFinite(range))
            throw new ArgumentOutOfRangeException(nameof(range), range, "The range of an image's values must be above 0 and finite.");
    }

    /// <summary>Weighted sums over a window of two images: of their values, squares and products.</summary>
    private readonly record struct Moments(double X, double Y, double XX, double YY, double XY)
    {
        public static Moments Of(
            ReadOnlySpan<float> image, ReadOnlySpan<float> other, ReadOnlySpan<double> weights, int rowStep, int pixelStep)
        {
            double x = 0, y = 0, xx = 0, yy = 0, xy = 0;
            for (int row = 0; row < weights.Length; row++)
            {
                for (int column = 0; column < weights.Length; column++)
                {
                    int place = (row * rowStep) + (column * pixelStep);
                    double weight = weights[row] * weights[column], a = image[place], b = other[place];
                    x += weight * a;
                    y += weight * b;
                    xx += weight * a * a;
                    yy += weight * b * b;
                    xy += weight * a * b;
                }
            }
            return new Moments(x, y, xx, yy, xy);
        }

        public double Similarity(double covariance, double c1, double c2)
        {
            double varianceX = covariance * (XX - (X * X)), varianceY = covariance * (YY - (Y * Y));
            double shared = covariance * (XY - (X * Y));
            return ((2 * X * Y) + c1) * ((2 * shared) + c2) / (((X * X) + (Y * Y) + c1) * (varianceX + varianceY + c2));
        }
    }
}
