using System.Globalization;
using Autoencoders.Benchmarks.Comparing;

namespace Autoencoders.Benchmarks.Streams;

/// <summary>A detector over a long stream: its rate, its allocations, and how far its scores are from those of batches of windows.</summary>
internal static class DetectorRun
{
    /// <summary>The rows that the stream repeats, because 10 million rows of 38 channels are 1.5 GB.</summary>
    private const int Repeated = 10_000;

    /// <summary>The rows before which the compiler is done with its tiers.</summary>
    private const int WarmUpRows = 20_000;

    private const int WindowsOfBatch = 250;

    /// <summary>Of the score: what a sum of 2,280 values in another order may differ by.</summary>
    private const double LargestDeviation = 1e-5;

    /// <summary>Runs it, and prints a line.</summary>
    /// <param name="channels">The channels of a row.</param>
    /// <param name="rows">The rows of the stream.</param>
    /// <returns>True if nothing was allocated and all scores agree.</returns>
    public static bool Run<TNetwork>(int channels, int rows)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        float[] values = Rows(channels);
        TNetwork network = TNetwork.Create(1);
        var detector = StreamingDetector<TNetwork>.Calibrate(network, new Series(values, channels), 0.01);
        float[] expected = ScoresOfBatches(network, values, channels);
        for (int row = 0; row < WarmUpRows; row++)
            detector.Push(values.AsSpan(row % Repeated * channels, channels), out _);
        Thread.Sleep(TimeSpan.FromMilliseconds(200));
        detector.Reset();

        double largest = 0;
        long missing = 0, bytes = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan start = Clock.Now(1);
        for (int row = 0, place = 0; row < rows; row++, place = place + 1 == Repeated ? 0 : place + 1)
        {
            if (!detector.Push(values.AsSpan(place * channels, channels), out StreamVerdict verdict))
            {
                missing++;
                continue;
            }

            double deviation = Math.Abs(verdict.Score - expected[place]) / expected[place];
            // Not-a-number must not pass as agreement.
            largest = deviation <= largest ? largest : deviation;
        }

        TimeSpan elapsed = Clock.Now(1) - start;
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"StreamingDetector, {channels} channels, windows of {detector.WindowLength} rows: {rows:N0} rows ({Repeated:N0} repeated) in "
            + $"{elapsed.TotalSeconds:0.0} s of the thread, {rows / elapsed.TotalSeconds:N0} rows/s, {bytes} bytes allocated, scores differ "
            + $"from those of batches by at most {largest:0.0e+0} of a score, {missing} first rows without a score"));
        return bytes == 0 && largest <= LargestDeviation && missing == detector.WindowLength - 1;
    }

    /// <summary>The score of the window that ends with each row, where the last rows stand before the first.</summary>
    private static float[] ScoresOfBatches<TNetwork>(TNetwork network, float[] values, int channels)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        int length = TNetwork.InputLength, before = length - channels;
        float[] around = [.. values.AsSpan(values.Length - before), .. values];
        float[] windows = new float[WindowsOfBatch * length], scores = new float[Repeated];
        for (int first = 0; first < Repeated; first += WindowsOfBatch)
        {
            for (int window = 0; window < WindowsOfBatch; window++)
                around.AsSpan((first + window) * channels, length).CopyTo(windows.AsSpan(window * length));
            network.ReconstructionErrorBatch(windows, scores.AsSpan(first, WindowsOfBatch));
        }

        return scores;
    }

    private static float[] Rows(int channels)
    {
        var random = new Random(channels);
        return
        [
            .. Enumerable.Range(0, Repeated * channels).Select(
                i => (float)Math.Sin((0.01 * (i / channels)) + (i % channels)) + (0.1f * random.NextSingle())),
        ];
    }
}
