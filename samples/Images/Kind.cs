using Autoencoders;
using Images.Kinds;

namespace Images;

/// <summary>A kind of autoencoder: its name on the command line, what it is, and how it is tried.</summary>
internal sealed record Kind(string Name, string About, Func<Study, Outcome> Try)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Kind> All { get; } =
    [
        Plain<ConvolutionalAutoencoder>("conv"),
        Plain<DenseAutoencoder>("dense"),
        new("sparse", "only 100 of 1,024 features speak for an image; beside the dense network", Sparse.Try),
        new("denoising", "restores images from noisy ones; beside a network that was trained on clean images", Denoising.Try),
        new("inpainting", "fills a hole of a quarter of the image", Restoration.Inpaint),
        new("superresolution", "gives details back to images of which only the means of 4x4 pixels are left", Restoration.Sharpen),
        new("contractive", "features that change little with the image", Contractive.Try),
        new("variational", "codes from a normal distribution, of which new images are drawn", Variational.Try),
        new("vector-quantized", "49 entries of a codebook for an image", VectorQuantized.Try),
    ];

    private static Kind Plain<TNetwork>(string name)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork> =>
        new(name, TNetwork.Architecture, study => study.Train(name, TNetwork.Create(study.Settings.Seed), out _));
}
