using Autoencoders;

namespace Samples;

/// <summary>The measure that compares autoencoders and their rivals, whatever they were fitted with.</summary>
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
