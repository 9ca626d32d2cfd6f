using Autoencoders;

namespace Samples;

/// <summary>A folder of images in IDX, laid out and named like MNIST and Fashion-MNIST.</summary>
internal static class ImageFolder
{
    private const int Side = 28;
    private const double HeldBack = 0.1;

    /// <summary>
    /// Reads <c>train-images-idx3-ubyte</c>, and for validation <c>t10k-images-idx3-ubyte</c> or, without it, a tenth of the former.
    /// </summary>
    /// <param name="folder">Where the files are, compressed with gzip (<c>.gz</c>) or not. Labels beside the images are read too.</param>
    /// <param name="seed">Chooses the tenth.</param>
    /// <exception cref="DataFormatException">A file is not what its header says, or its images are of another size.</exception>
    /// <exception cref="FileNotFoundException">There are no training images in the folder.</exception>
    public static ImageSet Read(DirectoryInfo folder, int seed)
    {
        Dataset training = Read(folder, "train")
            ?? throw new FileNotFoundException($"{folder.FullName} holds neither train-images-idx3-ubyte nor train-images-idx3-ubyte.gz.");
        Dataset? validation = Read(folder, "t10k");
        if (validation is null)
            (training, validation) = training.Split(HeldBack, seed);
        return new ImageSet($"images of {folder.Name}", training, validation, Side, Side);
    }

    private static Dataset? Read(DirectoryInfo folder, string part)
    {
        if (Find(folder, $"{part}-images-idx3-ubyte") is not { } imagesPath)
            return null;

        Dataset images = Find(folder, $"{part}-labels-idx1-ubyte") is { } labelsPath
            ? Idx.Read(imagesPath, labelsPath)
            : Idx.ReadImages(imagesPath);
        if (images.Length != Side * Side)
        {
            throw new DataFormatException(
                $"{imagesPath}: expected images of {Side}x{Side} = {Side * Side} pixels, found {images.Length} pixels; "
                + $"the size is fixed at compile time, where the network is declared and in {nameof(ImageFolder)}.cs.");
        }
        return images;
    }

    private static string? Find(DirectoryInfo folder, string name)
    {
        string path = Path.Combine(folder.FullName, name);
        return new[] { path, path + ".gz" }.FirstOrDefault(File.Exists);
    }
}
