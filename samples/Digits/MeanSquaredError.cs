using Autoencoders;

namespace Digits;

/// <summary>Anything that makes a reconstruction of an image.</summary>
internal delegate void Reconstruction(ReadOnlySpan<float> input, Span<float> reconstruction);

/// <summary>The measure that compares an autoencoder, its linear rival and the mean image, whatever they were fitted with.</summary>
internal static class MeanSquaredError
{
    /// <summary>The mean over all pixels of all images of the squared difference between a pixel and its reconstruction.</summary>
    public static double Of(Dataset images, Reconstruction reconstruct)
    {
        var reconstruction = new float[images.Length];
        double sum = 0;
        for (int row = 0; row < images.Count; row++)
        {
            ReadOnlySpan<float> image = images[row];
            reconstruct(image, reconstruction);
            for (int i = 0; i < image.Length; i++)
            {
                double difference = (double)image[i] - reconstruction[i];
                sum += difference * difference;
            }
        }
        return sum / images.Values.Length;
    }
}
