using Autoencoders;
using Samples;

namespace Images.Kinds;

/// <summary>What networks make of images that have lost something: a part, or their details.</summary>
internal static class Restoration
{
    /// <summary>Fills holes; the pixels around them are known, and stay.</summary>
    public static Outcome Inpaint(Study study)
    {
        // The same seed puts the holes of other images in the same places: what is left of white ones tells where they are.
        float[] known = new float[study.Images.Validation.Values.Length];
        Array.Fill(known, 1f);
        Corrupt(study, Noise.Block, InpaintingAutoencoder.Part, known);
        return Try<InpaintingAutoencoder>(study, "inpainting", Noise.Block, InpaintingAutoencoder.Part, known);
    }

    /// <summary>Gives back details.</summary>
    public static Outcome Sharpen(Study study) => Try<SuperResolutionAutoencoder>(
        study, "superresolution", Noise.Downsample, SuperResolutionAutoencoder.Factor, new float[study.Images.Validation.Values.Length]);

    private static Outcome Try<TNetwork>(Study study, string name, Noise noise, float amount, float[] known)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        TNetwork network = TNetwork.Create(study.Settings.Seed);
        Outcome outcome = study.Train(name, network, out _);

        Dataset originals = study.Images.Validation;
        float[] damaged = originals.Values.ToArray(), restored = new float[damaged.Length];
        Corrupt(study, noise, amount, damaged);
        network.ReconstructBatch(damaged, restored);
        for (int i = 0; i < restored.Length; i++)
            restored[i] = known[i] == 1 ? damaged[i] : restored[i];

        var before = new Dataset(damaged, originals.Length);
        var after = new Dataset(restored, originals.Length);
        ImageQuality lost = ImageQuality.Of(study.Images, originals, before), won = ImageQuality.Of(study.Images, originals, after);
        Console.WriteLine($"{name}: {lost} before, {won} after");
        Draw(study, name, originals, before, after);
        return outcome with
        {
            Figures =
            [
                ("psnr.before", lost.PeakSignalToNoise),
                ("psnr.after", won.PeakSignalToNoise),
                ("ssim.before", lost.StructuralSimilarity),
                ("ssim.after", won.StructuralSimilarity),
            ],
        };
    }

    private static void Corrupt(Study study, Noise noise, float amount, float[] images) => Corruption.Apply(
        noise, amount, images, images, study.Images.Height, study.Images.Width, channels: 1, study.Settings.Seed);

    private static void Draw(Study study, string name, Dataset originals, Dataset before, Dataset after)
    {
        int[] rows = [.. ReconstructionPicture.Choose(study.Images)];
        string picture = study.Picture($"{name}.png");
        PictureGrid.Write(
            picture, study.Images.Width, LineOf("originals", originals), LineOf("damaged", before), LineOf("restored", after));
        Console.WriteLine($"picture: {picture}, the originals, what was left of them, and what the network makes of that");

        PictureLine LineOf(string line, Dataset images) => new(line, Array.ConvertAll(rows, row => images[row].ToArray()));
    }
}
