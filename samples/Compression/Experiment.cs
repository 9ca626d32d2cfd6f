using Autoencoders;
using Autoencoders.Spectre;
using Samples;
using Spectre.Console;

namespace Compression;

/// <summary>Trains a network and compares what its rounded codes keep of images with what others keep in as many bytes.</summary>
internal static class Experiment
{
    private const int MoreComponents = 4;
    private const int PicturedDepths = 3;

    /// <summary>Runs the experiment; the last line that it prints is for programs.</summary>
    /// <typeparam name="TNetwork">A generated autoencoder for images of this size.</typeparam>
    /// <param name="images">What to learn from and what to be judged by.</param>
    /// <param name="settings">How to train, and where to write.</param>
    /// <param name="cancellation">Stops training between two batches.</param>
    public static void Run<TNetwork>(ImageSet images, Settings settings, CancellationToken cancellation)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        settings.Output.Create();
        Console.WriteLine($"{images.Training.Count:N0} {images.Name} to learn from, {images.Validation.Count:N0} held back");
        TNetwork network = Train<TNetwork>(images, settings, cancellation);

        int more = Math.Min(MoreComponents * TNetwork.CodeLength, TNetwork.InputLength);
        PrincipalComponents components = PrincipalComponents.Fit(images.Training, more);
        Codec[] codecs =
        [
            Codec.Of(network, images),
            Codec.Of(components.First(TNetwork.CodeLength), images),
            Codec.Shared(components, images, TNetwork.CodeLength),
        ];
        CompressedImages[][] curves = Array.ConvertAll(codecs, codec => Array.ConvertAll(settings.Bits, bits => codec.At(images, bits)));
        double png = Enumerable.Range(0, images.Validation.Count).AsParallel()
            .Average(row => PngSize.Of(images.Validation[row], images.Width));

        Show(curves, images, png);
        CompressedImages middle = curves[0][curves[0].Length / 2];
        Archive.Write(settings.Output, network, middle);
        if (!Archive.Read<TNetwork>(settings.Output).Values.Span.SequenceEqual(middle.Decompressed.Values.Span))
            throw new IOException($"{settings.Output}: the images that were read back differ from those that were compressed.");
        Console.WriteLine(
            $"files: {settings.Output}, {images.Validation.Count:N0} images in {middle.Packed.Length:N0} bytes, read back and equal; "
            + $"the network that reads them, {TNetwork.ParameterCount:N0} floats, is needed once");

        string picture = Path.Combine(settings.Output.FullName, "compressed.png");
        Draw(picture, images, curves);
        Console.WriteLine($"picture: {picture}, the originals over those of the autoencoder and of PCA, shared out");
        string figures = string.Join(' ', curves.SelectMany(curve => curve).Select(Figures));
        Console.WriteLine(FormattableString.Invariant($"compression raw={images.Validation.Length} png={png:F1} {figures}"));
    }

    private static string Figures(CompressedImages point)
    {
        string name = $"{point.Codec.Key}.{point.Bits}";
        (double psnr, double ssim) = point.Quality;
        return FormattableString.Invariant($"{name}.bytes={point.BytesPerImage} {name}.psnr={psnr:F3} {name}.ssim={ssim:F4}");
    }

    private static TNetwork Train<TNetwork>(ImageSet images, Settings settings, CancellationToken cancellation)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        Console.WriteLine($"{TNetwork.Architecture}, {TNetwork.ParameterCount:N0} parameters");
        TNetwork network = TNetwork.Create(settings.Seed);
        var options = new TrainingOptions
        {
            Epochs = settings.Epochs,
            BatchSize = settings.Data is null ? 32 : 128,
            Seed = settings.Seed,
            Validation = images.Validation,
        };
        var trainer = new Trainer<TNetwork>(network, new Adam());
        TrainingDisplay.Show(progress => trainer.Fit(images.Training, options, progress, cancellation));
        return network;
    }

    private static void Show(CompressedImages[][] curves, ImageSet images, double png)
    {
        Table table = new Table()
            .AddColumn("images held back")
            .AddColumn(new TableColumn("bits").RightAligned())
            .AddColumn(new TableColumn("bytes").RightAligned())
            .AddColumn(new TableColumn("entropy").RightAligned())
            .AddColumn(new TableColumn("PSNR, dB").RightAligned())
            .AddColumn(new TableColumn("SSIM").RightAligned());
        foreach (CompressedImages point in curves.SelectMany(curve => curve))
        {
            table.AddRow(
                point.Codec.Name,
                $"{point.Bits}",
                $"{point.BytesPerImage}",
                $"{point.Distortion.EntropyPerCode / 8:F1}",
                $"{point.Quality.PeakSignalToNoise:F2}",
                $"{point.Quality.StructuralSimilarity:F3}");
        }
        table.AddRow("PNG, gray", "", $"{png:F0}", "", "lossless", "1");
        table.AddRow("one byte a pixel", "", $"{images.Validation.Length}", "", "lossless", "1");
        AnsiConsole.Write(table);
        Console.WriteLine(
            "bits: of a number of the code. bytes: of an image; entropy: those that an entropy coder would need. PCA: as many components "
            + $"as the code has numbers; shared out: up to {MoreComponents} times as many, which share the same bytes as suits them best.");
    }

    private static void Draw(string path, ImageSet images, CompressedImages[][] curves)
    {
        int[] rows = [.. ReconstructionPicture.Choose(images)];
        PictureGrid.Write(
            path,
            images.Width,
            [
                LineOf("originals", images.Validation),
                .. Pictured(curves[0]).Select(point => LineOf($"autoencoder, {point.BytesPerImage} bytes", point.Decompressed)),
                .. Pictured(curves[^1]).Select(point => LineOf($"pca, shared out, {point.BytesPerImage} bytes", point.Decompressed)),
            ]);

        PictureLine LineOf(string name, Dataset line) => new(name, Array.ConvertAll(rows, row => line[row].ToArray()));
    }

    /// <summary>The fewest bits, the most, and some between.</summary>
    private static IEnumerable<CompressedImages> Pictured(CompressedImages[] curve) =>
        Enumerable.Range(0, PicturedDepths).Select(place => curve[place * (curve.Length - 1) / (PicturedDepths - 1)]).Distinct();
}
