namespace Autoencoders.Reporting.Drawing;

/// <summary>Values as bytes of pixels.</summary>
internal static class Pixels
{
    /// <summary>The pixels of a sample; values beyond black and white are drawn as these, and what is no number as gray.</summary>
    public static byte[] Of(ReadOnlySpan<float> sample, ImageShape shape)
    {
        var pixels = new byte[sample.Length];
        for (int i = 0; i < sample.Length; i++)
            pixels[i] = Byte((sample[i] - shape.Black) / (shape.White - shape.Black));
        return pixels;
    }

    /// <summary>The pixels of weights: mid-gray for 0, white for the largest positive size, black for the same size below 0.</summary>
    public static byte[] OfWeights(ReadOnlySpan<float> weights)
    {
        float size = 0;
        foreach (float weight in weights)
            size = MathF.Max(size, MathF.Abs(weight));
        var pixels = new byte[weights.Length];
        for (int i = 0; i < weights.Length; i++)
            pixels[i] = Byte(size > 0 ? 0.5f + (0.5f * weights[i] / size) : 0.5f);
        return pixels;
    }

    private static byte Byte(float share) => float.IsNaN(share) ? (byte)128 : (byte)MathF.Round(255 * Math.Clamp(share, 0, 1));
}
