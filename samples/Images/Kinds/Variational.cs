using Autoencoders;
using Samples;

namespace Images.Kinds;

/// <summary>How likely a model finds images that it has not seen, images that it draws, and the way from one image to another.</summary>
internal static class Variational
{
    private const int Lines = 8;
    private const int Columns = 12;
    private const int ImportanceSamples = 100;
    private const int ImagesOfLikelihood = 200;

    public static Outcome Try(Study study)
    {
        VariationalAutoencoder network = new(study.Settings.Seed);
        Outcome outcome = study.Train("variational", network, out _);
        CounterRandom random = new((ulong)study.Settings.Seed);

        Dataset images = study.Images.Validation;
        float[] bounds = new float[images.Count];
        network.EvidenceLowerBoundBatch(images.Values.Span, ref random, bounds);
        int few = Math.Min(ImagesOfLikelihood, images.Count);
        double likelihood = 0;
        for (int row = 0; row < few; row++)
            likelihood += network.LogLikelihood(images[row], ImportanceSamples, ref random) / few;

        DrawSamples(study, network, ref random);
        DrawInterpolation(study, network);
        return outcome with { Figures = [("nelbo", -bounds.Average(bound => (double)bound)), ("loglikelihood", likelihood)] };
    }

    private static void DrawSamples(Study study, VariationalAutoencoder network, ref CounterRandom random)
    {
        var lines = new PictureLine[Lines];
        for (int line = 0; line < Lines; line++)
        {
            var images = new float[Columns][];
            for (int column = 0; column < Columns; column++)
                network.Sample(ref random, images[column] = new float[VariationalAutoencoder.InputLength]);
            lines[line] = new PictureLine(line == 0 ? "drawn from the model" : "", images);
        }

        PictureGrid.Write(study.Picture("samples.png"), study.Images.Width, lines);
        Console.WriteLine($"picture: {study.Picture("samples.png")}, drawn from the model");
    }

    /// <summary>From each of some images to the next, along the straight line between their codes.</summary>
    private static void DrawInterpolation(Study study, VariationalAutoencoder network)
    {
        float[][] ends = [.. ReconstructionPicture.Choose(study.Images).Select(row => study.Images.Validation[row].ToArray())];
        var lines = new List<PictureLine>();
        float[] first = new float[VariationalAutoencoder.CodeLength], last = new float[first.Length], code = new float[first.Length];
        for (int line = 0; line + 1 < ends.Length && line < Lines; line++)
        {
            network.Encode(ends[line], first);
            network.Encode(ends[line + 1], last);
            var between = new float[Columns - 2][];
            for (int step = 0; step < between.Length; step++)
            {
                float part = step / (between.Length - 1f);
                for (int i = 0; i < code.Length; i++)
                    code[i] = first[i] + (part * (last[i] - first[i]));
                network.Decode(code, between[step] = new float[ends[line].Length]);
            }

            string name = line == 0 ? "from the image on the left to that on the right" : "";
            lines.Add(new PictureLine(name, [ends[line], .. between, ends[line + 1]]));
        }

        PictureGrid.Write(study.Picture("interpolation.png"), study.Images.Width, lines);
        Console.WriteLine($"picture: {study.Picture("interpolation.png")}, from the image on the left to that on the right");
    }
}
