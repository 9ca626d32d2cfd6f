using Xunit.Abstractions;

namespace Autoencoders.Tests.Analysis;

/// <summary>What a short training is worth on real images that the network has not seen.</summary>
[Trait("Registers", "Any")]
public class FashionMnistTests(ITestOutputHelper output)
{
    private const string Images = "fashion-mnist/t10k-images-idx3-ubyte.gz";
    private const int Side = 28;

    // Few, as a training is to take seconds.
    private const int Known = 1500;
    private const int Unseen = 300;

    [SharedDataFact(Images)]
    public void Holes_are_filled()
    {
        (FillingAutoencoder network, _, Dataset test) = Train<FillingAutoencoder>();
        ReadOnlySpan<float> images = test.Values.Span;
        float[] holes = new float[images.Length], filled = new float[images.Length], outside = new float[images.Length];
        Corrupt(images, holes);
        network.ReconstructBatch(holes, filled);

        // The same seed cuts the same holes into other images. What is around a hole is known.
        Array.Fill(outside, 1f);
        Corrupt(outside, outside);
        for (int i = 0; i < filled.Length; i++)
            filled[i] = outside[i] == 0 ? filled[i] : holes[i];

        (double peakBefore, double similarityBefore) = (Peak(test, holes), Similarity(test, holes));
        (double peak, double similarity) = (Peak(test, filled), Similarity(test, filled));
        output.WriteLine(FormattableString.Invariant(
            $"{peakBefore:F2} dB and {similarityBefore:F3} with holes, {peak:F2} dB and {similarity:F3} without"));
        Assert.True(peak > peakBefore + 6, $"{peakBefore} dB, filled {peak}");
        Assert.True(similarity > similarityBefore + 0.1, $"a similarity of {similarityBefore}, filled {similarity}");

        static void Corrupt(ReadOnlySpan<float> images, Span<float> corrupted) =>
            Corruption.Apply(Noise.Block, FillingAutoencoder.Hole, images, corrupted, Side, Side, 1, seed: 3);
    }

    [SharedDataFact(Images)]
    public void Each_bit_of_a_code_brings_its_image_nearer()
    {
        (ClothesAutoencoder network, Dataset training, Dataset test) = Train<ClothesAutoencoder>();
        Dataset known = Codes(network, training), unseen = Codes(network, test);
        float[] whole = new float[test.Values.Length], decoded = new float[whole.Length], codes = new float[unseen.Values.Length];
        network.DecodeBatch(unseen.Values.Span, whole);
        double errorBefore = double.PositiveInfinity, peakBefore = 0;
        for (int bits = 1; bits <= 8; bits++)
        {
            CodeQuantizer quantizer = CodeQuantizer.Fit(known, bits);
            CodeDistortion distortion = quantizer.Measure(unseen);
            byte[] packed = new byte[quantizer.BytesPerCode * unseen.Count];
            quantizer.Pack(unseen.Values.Span, packed);
            quantizer.Unpack(packed, codes);
            network.DecodeBatch(codes, decoded);
            double peak = Peak(new Dataset(whole, test.Length), decoded);

            output.WriteLine(FormattableString.Invariant(
                $"{bits} bits: {distortion.SignalToNoise:F2} dB; images {peak:F2} dB, from their originals {Peak(test, decoded):F3} dB"));
            Assert.True(distortion.MeanSquaredError < errorBefore / 2, $"{bits} bits err by {distortion.MeanSquaredError}");
            Assert.True(peak > peakBefore + 3, $"images of {bits} bits a number have {peak} dB, after {peakBefore}");
            (errorBefore, peakBefore) = (distortion.MeanSquaredError, peak);
        }
    }

    private static (TNetwork Network, Dataset Training, Dataset Test) Train<TNetwork>()
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        Dataset images = Idx.ReadImages(SharedData.PathOf(Images));
        Dataset training = Rows(images, 0, Known), test = Rows(images, Known, Unseen);
        TNetwork network = TNetwork.Create(seed: 1);
        new Trainer<TNetwork>(network, new Adam(1e-3)).Fit(training, new TrainingOptions { Epochs = 5, BatchSize = 32 });
        return (network, training, test);
    }

    private static Dataset Rows(Dataset images, int first, int count) =>
        new(images.Values.Slice(first * images.Length, count * images.Length), images.Length);

    private static Dataset Codes(ClothesAutoencoder network, Dataset images)
    {
        var codes = new float[images.Count * ClothesAutoencoder.CodeLength];
        network.EncodeBatch(images.Values.Span, codes);
        return new Dataset(codes, ClothesAutoencoder.CodeLength);
    }

    private static double Peak(Dataset originals, float[] images) =>
        Enumerable.Range(0, originals.Count).Average(
            row => ImageMetrics.PeakSignalToNoise(originals[row], images.AsSpan(row * originals.Length, originals.Length)));

    private static double Similarity(Dataset originals, float[] images) =>
        Enumerable.Range(0, originals.Count).Average(
            row => ImageMetrics.StructuralSimilarity(
                originals[row], images.AsSpan(row * originals.Length, originals.Length), Side, Side));
}

[Autoencoder(784, 64, 16, Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
internal sealed partial class ClothesAutoencoder;

[Autoencoder(Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
[Input(28, 28, 1)]
[Corruption(Noise.Block, Hole)]
[Dense(96)]
[Code(24)]
internal sealed partial class FillingAutoencoder
{
    /// <summary>The side of the hole as a part of the image's.</summary>
    public const float Hole = 0.5f;
}
