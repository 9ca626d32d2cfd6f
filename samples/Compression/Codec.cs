using Autoencoders;
using Samples;

namespace Compression;

/// <summary>A way to turn images into a few numbers and back.</summary>
/// <param name="Name">For people.</param>
/// <param name="Key">For the last line.</param>
/// <param name="Training">The codes that quantizers are fitted to.</param>
/// <param name="HeldBack">The codes of the images that it is judged by.</param>
/// <param name="Decode">Turns codes, row by row, into images.</param>
/// <param name="Fit">Fits a quantizer of so many bits, for as many numbers as the network's code has.</param>
internal sealed record Codec(
    string Name, string Key, Dataset Training, Dataset HeldBack, Reconstruction Decode, Func<Dataset, int, CodeQuantizer> Fit)
{
    /// <summary>A trained network, with as many bits for each number of its code.</summary>
    public static Codec Of<TNetwork>(TNetwork network, ImageSet images)
        where TNetwork : class, IAutoencoder<TNetwork> => new(
            "autoencoder",
            "network",
            Codes.Of(network, images.Training),
            Codes.Of(network, images.Validation),
            network.DecodeBatch,
            CodeQuantizer.Fit);

    /// <summary>Principal components, as many as the network's code has numbers, with as many bits for each.</summary>
    public static Codec Of(PrincipalComponents components, ImageSet images) => new(
        "PCA",
        "pca",
        components.Transform(images.Training),
        components.Transform(images.Validation),
        components.Invert,
        CodeQuantizer.Fit);

    /// <summary>Principal components that share the same bytes as suits them best: more for those that vary more.</summary>
    /// <param name="components">More than can get bits.</param>
    /// <param name="images">What to fit to and be judged by.</param>
    /// <param name="numbers">The numbers of the network's code, whose bits they have in all.</param>
    public static Codec Shared(PrincipalComponents components, ImageSet images, int numbers) => Of(components, images) with
    {
        Name = "PCA, shared out",
        Key = "shared",
        Fit = (codes, bits) => CodeQuantizer.Fit(codes, CodeQuantizer.Allocate(codes, bits * numbers)),
    };

    /// <summary>Compresses and decompresses the images held back.</summary>
    /// <param name="images">What they were.</param>
    /// <param name="bits">The bits of a number.</param>
    public CompressedImages At(ImageSet images, int bits)
    {
        CodeQuantizer quantizer = Fit(Training, bits);
        byte[] packed = new byte[HeldBack.Count * quantizer.BytesPerCode];
        quantizer.Pack(HeldBack.Values.Span, packed);

        // From the bytes alone, as whoever is sent them has to.
        float[] codes = new float[HeldBack.Values.Length], pixels = new float[images.Validation.Values.Length];
        quantizer.Unpack(packed, codes);
        Decode(codes, pixels);
        var decompressed = new Dataset(pixels, images.Validation.Length, images.Validation.Labels);
        ImageQuality quality = ImageQuality.Of(images, images.Validation, decompressed);
        return new CompressedImages(this, bits, quantizer, packed, decompressed, quality, quantizer.Measure(HeldBack));
    }
}
