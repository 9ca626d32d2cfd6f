using System.IO.Compression;
using Autoencoders;
using Samples;

namespace Digits;

/// <summary>The 1,797 handwritten digits that are part of this program; see Data/ATTRIBUTION.md.</summary>
internal static class EmbeddedDigits
{
    private const string Resource = "digits.csv.gz";
    private const int Side = 8;
    private const float Ink = 16;
    private const double HeldBack = 0.2;

    /// <summary>Reads the digits and holds a fifth of them back for validation.</summary>
    /// <param name="seed">Chooses the fifth.</param>
    public static ImageSet Read(int seed)
    {
        using Stream compressed = typeof(EmbeddedDigits).Assembly.GetManifestResourceStream(Resource)!;
        using var text = new GZipStream(compressed, CompressionMode.Decompress);
        Dataset counts = Csv.Read(text, Resource, new CsvOptions { HasHeader = false, LabelColumn = ^1 });

        float[] pixels = counts.Values.ToArray();
        foreach (ref float pixel in pixels.AsSpan())
            pixel /= Ink;
        (Dataset training, Dataset validation) = new Dataset(pixels, counts.Length, counts.Labels).Split(HeldBack, seed);
        return new ImageSet("handwritten digits", training, validation, Side, Side);
    }
}
