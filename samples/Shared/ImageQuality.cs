using Autoencoders;

namespace Samples;

/// <summary>How near images are to their originals.</summary>
/// <param name="PeakSignalToNoise">In decibels, of the mean squared error over all pixels of all images.</param>
/// <param name="StructuralSimilarity">The mean over all images, 1 being the best.</param>
internal readonly record struct ImageQuality(double PeakSignalToNoise, double StructuralSimilarity)
{
    /// <summary>Compares images with their originals.</summary>
    /// <param name="set">Tells the size of an image.</param>
    /// <param name="originals">One image a row.</param>
    /// <param name="images">As many, in the same order.</param>
    public static ImageQuality Of(ImageSet set, Dataset originals, Dataset images)
    {
        var similarity = new double[originals.Count];
        Parallel.For(0, similarity.Length, row =>
            similarity[row] = ImageMetrics.StructuralSimilarity(originals[row], images[row], set.Height, set.Width));
        return new ImageQuality(ImageMetrics.PeakSignalToNoise(originals.Values.Span, images.Values.Span), similarity.Average());
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{PeakSignalToNoise:F2} dB, SSIM {StructuralSimilarity:F3}");
}
