using System.Globalization;

namespace Autoencoders.Benchmarks.Mapped;

/// <summary>Trains one epoch from a large file and as many rows from memory.</summary>
internal static class MappedComparison
{
    private const int Length = MappedNetwork.InputLength;

    public static int Run(DirectoryInfo folder, int fileMegabytes, int memoryMegabytes)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        int rows = Rows(fileMegabytes);
        string path = Path.Combine(folder.FullName, $"autoencoders-{rows}x{Length}.npy");
        if (!File.Exists(path))
        {
            Console.WriteLine($"Writing {path} ...");
            SampleFile.Write(path, MadeUp(rows));
        }

        using SampleFile file = SampleFile.Open(path);
        Dataset inMemory = file.Read(0, Math.Min(file.Count, Rows(memoryMegabytes)));
        double gigabytes = new FileInfo(path).Length / 1e9;
        Console.WriteLine($"The file has {file.Count:N0} rows, {gigabytes:F2} GB; in memory are {inMemory.Count:N0}.");
        Console.WriteLine($"The network: {MappedNetwork.Architecture}; 128 rows a step.");
        Console.WriteLine($"Peak memory so far: {Peak()}");

        foreach (int threads in new[] { 1, 2 })
        {
            // Memory before and after the file, as a machine's speed drifts; processor time, as a machine may have more to do.
            Pace before = Train(inMemory, threads, MemoryEpochs(file, inMemory));
            Pace fromFile = Train(file, threads, epochs: 1);
            Pace after = Train(inMemory, threads, MemoryEpochs(file, inMemory));
            double rate = (before.Rate + after.Rate) / 2;
            double cost = (before.Cost + after.Cost) / 2;
            Console.WriteLine($"{threads} thread(s), samples/s: {fromFile.Rate:N0} from the file, {rate:N0} from memory "
                + $"({before.Rate:N0} before, {after.Rate:N0} after): {fromFile.Rate / rate:P1}");
            Console.WriteLine($"    processor time of a sample: {fromFile.Cost:F2} us from the file, {cost:F2} us from memory: "
                + $"{cost / fromFile.Cost:P1}; peak memory {Peak()}");
        }
        return 0;
    }

    private static int Rows(int megabytes) => (int)(((long)megabytes << 20) / (sizeof(float) * Length));

    /// <summary>About a quarter as many samples from memory as from the file, once before and once after it.</summary>
    private static int MemoryEpochs(SampleFile file, Dataset inMemory) => Math.Max(1, file.Count / inMemory.Count / 4);

    private static Pace Train(ISampleSource samples, int threads, int epochs)
    {
        var trainer = new Trainer<MappedNetwork>(new MappedNetwork(seed: 1), new Adam(1e-3f));
        var warmUp = new Dataset(new float[512 * Length], Length);
        trainer.Fit(warmUp, new TrainingOptions { Epochs = 20, BatchSize = 128, MaxDegreeOfParallelism = threads });

        TimeSpan before = Environment.CpuUsage.TotalTime;
        TrainingResult result = trainer.Fit(
            samples, new TrainingOptions { Epochs = epochs, BatchSize = 128, Seed = 1, MaxDegreeOfParallelism = threads });
        double count = (double)samples.Count * epochs;
        return new Pace(count / result.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / count);
    }

    /// <param name="Rate">Samples a second.</param>
    /// <param name="Cost">Microseconds of all processors for a sample.</param>
    private readonly record struct Pace(double Rate, double Cost);

    /// <summary>Rows of bright strokes at random places, the same each time; one array is used again and again.</summary>
    private static IEnumerable<float[]> MadeUp(int rows)
    {
        var random = new CounterRandom(1);
        var row = new float[Length];
        for (int i = 0; i < rows; i++)
        {
            Array.Clear(row);
            for (int stroke = 0; stroke < 10; stroke++)
            {
                int start = random.Next(Length - 20);
                row.AsSpan(start, 20).Fill(random.NextSingle());
            }
            yield return row;
        }
    }

    /// <summary>The most memory that the process ever had in use, as the kernel counts it.</summary>
    private static string Peak()
    {
        const string Status = "/proc/self/status";
        string? line = File.Exists(Status) ? File.ReadLines(Status).FirstOrDefault(text => text.StartsWith("VmHWM:")) : null;
        return line is null ? "unknown" : $"{long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2]) / 1024} MiB";
    }
}
