using System.Globalization;
using Autoencoders.Benchmarks.Comparing;

namespace Autoencoders.Benchmarks.Streams;

/// <summary>A detector over a long stream: its rate, what it allocates, and whether it gives the scores of batches.</summary>
internal static class DetectorRun
{
    private const int Repeated = 20_000;

    /// <summary>Runs it, and prints a line.</summary>
    /// <param name="channels">The channels of a row.</param>
    /// <param name="rows">The rows of the stream.</param>
    /// <returns>True if nothing was allocated and all compared scores agree.</returns>
    public static bool Run<TNetwork>(int channels, int rows)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>, new()
    {
        // The stream repeats a series, because 10 million rows of 38 channels are 1.5 GB.
        float[] values = Rows(channels);
        var series = new Series(values, channels);
        var network = new TNetwork();
        var detector = StreamingDetector<TNetwork>.Calibrate(network, series, 0.01);

        var expected = new float[Repeated];
        detector.ScoreSeries(series, expected);
        detector.Reset();
        long differing = 0, missing = 0;
        for (int row = 0; row < 1_000; row++)
            detector.Push(values.AsSpan(row * channels, channels), out _);
        detector.Reset();

        long before = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan start = Clock.Now(1);
        for (int row = 0; row < rows; row++)
        {
            int place = row % Repeated;
            bool isKnown = detector.Push(values.AsSpan(place * channels, channels), out StreamVerdict verdict);
            missing += isKnown ? 0 : 1;
            // The window at the beginning of a repetition spans its end.
            if (place >= detector.WindowLength - 1)
                differing += verdict.Score == expected[place] ? 0 : 1;
        }

        TimeSpan elapsed = Clock.Now(1) - start;
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{channels} channels, windows of {detector.WindowLength}: {rows:N0} rows in {elapsed.TotalSeconds:0.00} s of the thread, "
            + $"{rows / elapsed.TotalSeconds:N0} rows/s, {bytes} bytes, {missing} rows without a score, {differing} scores differ from the batch"));
        return bytes == 0 && differing == 0 && missing == detector.WindowLength - 1;
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
