using Autoencoders;

namespace Compression;

/// <summary>Compressed images as three files: the network and the levels, which are needed once, and the bytes of the images.</summary>
internal static class Archive
{
    private const string Weights = "autoencoder.safetensors";
    private const string Levels = "levels.json";
    private const string Images = "images.codes";

    /// <summary>Writes the files; existing ones are replaced.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="network">The network that made the codes.</param>
    /// <param name="images">The images.</param>
    public static void Write<TNetwork>(DirectoryInfo folder, TNetwork network, CompressedImages images)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        WeightsFile.Save(network, Path.Combine(folder.FullName, Weights));
        images.Quantizer.Save(Path.Combine(folder.FullName, Levels));
        File.WriteAllBytes(Path.Combine(folder.FullName, Images), images.Packed);
    }

    /// <summary>Reads the images from the files alone.</summary>
    /// <param name="folder">Where they are.</param>
    public static Dataset Read<TNetwork>(DirectoryInfo folder)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        TNetwork network = WeightsFile.Load<TNetwork>(Path.Combine(folder.FullName, Weights));
        CodeQuantizer quantizer = CodeQuantizer.Load(Path.Combine(folder.FullName, Levels));
        byte[] packed = File.ReadAllBytes(Path.Combine(folder.FullName, Images));
        int count = packed.Length / quantizer.BytesPerCode;
        float[] codes = new float[count * TNetwork.CodeLength], pixels = new float[count * TNetwork.InputLength];
        quantizer.Unpack(packed, codes);
        network.DecodeBatch(codes, pixels);
        return new Dataset(pixels, TNetwork.InputLength);
    }
}
