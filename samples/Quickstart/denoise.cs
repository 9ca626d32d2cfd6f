#:package Autoencoders.Generated@0.1.0
#:property Optimize=true
// Can a network remove noise that it has never seen?  dotnet run denoise.cs
using Autoencoders;

Dataset clean = Dataset.From(Enumerable.Range(0, 2000).Select(Wave)), unseen = Dataset.From(Enumerable.Range(2000, 200).Select(Wave));
var model = new WaveAutoencoder(seed: 1);
new Trainer<WaveAutoencoder>(model, new Adam(2e-3f)).Fit(clean, new TrainingOptions { Epochs = 60 });

float[] noisy = new float[unseen.Values.Length], restored = new float[noisy.Length];
Corruption.Apply(Noise.Gaussian, 0.3f, unseen.Values.Span, noisy, seed: 5);
model.ReconstructBatch(noisy, restored);
Console.WriteLine($"with noise: {ImageMetrics.PeakSignalToNoise(unseen.Values.Span, noisy, range: 2):F1} dB");
Console.WriteLine($"restored:   {ImageMetrics.PeakSignalToNoise(unseen.Values.Span, restored, range: 2):F1} dB");

// 64 samples of two sine waves; the number chooses their lengths and phases.
static float[] Wave(int number)
{
    var random = new CounterRandom((ulong)number);
    float first = 1 + 3 * random.NextSingle(), second = 4 + 4 * random.NextSingle(), phase = 6 * random.NextSingle();
    return [.. Enumerable.Range(0, 64).Select(i => 0.6f * MathF.Sin(first * i / 10 + phase) + 0.3f * MathF.Sin(second * i / 10))];
}

[Autoencoder]
[Input(64)]
[Corruption(Noise.Gaussian, 0.3f)]      // the network reads noise and is compared with the clean wave
[Dense(128)]
[Code(16)]
public sealed partial class WaveAutoencoder;
