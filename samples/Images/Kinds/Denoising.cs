using Autoencoders;
using Samples;

namespace Images.Kinds;

/// <summary>What a network makes of noisy images: one that was trained on such, and one that was not.</summary>
internal static class Denoising
{
    public static Outcome Try(Study study)
    {
        DenseAutoencoder plain = new(study.Settings.Seed);
        DenoisingAutoencoder network = new(study.Settings.Seed);
        study.Train("trained on clean images", plain, out _);
        Outcome outcome = study.Train("denoising", network, out _);

        Dataset clean = study.Images.Validation;
        float[] noisy = new float[clean.Values.Length];
        Corruption.Apply(Noise.Gaussian, DenoisingAutoencoder.Amount, clean.Values.Span, noisy, study.Settings.Seed);
        Draw(study, noisy, plain, network);
        return outcome with
        {
            Figures =
            [
                ("noisy", Error(clean, noisy, (input, target) => input.CopyTo(target))),
                ("plain", Error(clean, noisy, plain.Reconstruct)),
                ("denoised", Error(clean, noisy, network.Reconstruct)),
                .. Quality(study, "before", noisy),
                .. Quality(study, "after", Restored(network, noisy)),
            ],
        };
    }

    private static float[] Restored(DenoisingAutoencoder network, float[] noisy)
    {
        float[] restored = new float[noisy.Length];
        network.ReconstructBatch(noisy, restored);
        return restored;
    }

    private static (string Name, double Value)[] Quality(Study study, string when, float[] images)
    {
        ImageQuality quality = ImageQuality.Of(study.Images, study.Images.Validation, new Dataset(images, study.Images.Validation.Length));
        Console.WriteLine($"denoising: {quality} {when}");
        return [($"psnr.{when}", quality.PeakSignalToNoise), ($"ssim.{when}", quality.StructuralSimilarity)];
    }

    /// <summary>The mean squared error against clean images of what is made of noisy ones.</summary>
    private static double Error(Dataset clean, float[] noisy, Reconstruction restore)
    {
        var noise = noisy.AsMemory();
        int row = 0;
        return MeanSquaredError.Of(clean, (_, restored) => restore(noise.Span.Slice(row++ * clean.Length, clean.Length), restored));
    }

    private static void Draw(Study study, float[] noisy, DenseAutoencoder plain, DenoisingAutoencoder network)
    {
        int length = study.Images.Validation.Length;
        int[] rows = [.. ReconstructionPicture.Choose(study.Images)];
        float[][] noise = Array.ConvertAll(rows, row => noisy.AsSpan(row * length, length).ToArray());
        PictureGrid.Write(
            study.Picture("denoising.png"),
            study.Images.Width,
            new PictureLine("clean", Array.ConvertAll(rows, row => study.Images.Validation[row].ToArray())),
            new PictureLine("noisy", noise),
            LineOf("by a network trained on clean images", plain.Reconstruct),
            LineOf("by a network trained on noisy images", network.Reconstruct));
        Console.WriteLine(
            $"picture: {study.Picture("denoising.png")}, clean, noisy, and what the network trained on clean images and this one make "
            + "of it");

        PictureLine LineOf(string name, Reconstruction restore) =>
            new(name, Array.ConvertAll(noise, image => ReconstructionPicture.Of(restore, image)));
    }
}
