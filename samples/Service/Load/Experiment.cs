using System.Diagnostics;
using System.Globalization;

namespace ServiceSample.Load;

/// <summary>The load test: the same requests to each service in turn, then swaps under load.</summary>
internal static class Experiment
{
    private const int Starts = 5;

    /// <summary>Runs what the settings ask for.</summary>
    /// <returns>True if no request failed, each score was right, and each damaged file was refused.</returns>
    public static bool Run(Settings settings, CancellationToken cancellation)
    {
        if (settings.Learn is string file)
        {
            using FileStream destination = File.Create(file);
            Learning.Save(Learning.Learn(settings.Seed), destination);
            return true;
        }

        using var models = new Models(settings.Seed);
        bool isGood = Compare(settings, models, cancellation);
        if (settings.Swaps > 0 && settings.Services.Count > 0)
            isGood &= Swap(settings, models, cancellation);
        return isGood;
    }

    private static bool Compare(Settings settings, Models models, CancellationToken cancellation)
    {
        bool isGood = true;
        var single = new RequestSet(1000, rowsEach: 1);
        List<Subject> subjects = [];
        foreach ((string name, string program) in settings.Services)
            subjects.Add(new Subject(name, program, models.Live, models.Expect));
        if (settings.Onnx is string onnx)
            subjects.Add(new Subject("ONNX Runtime", onnx, models.Onnx, models.ExpectOfOnnx));

        foreach (Subject subject in subjects)
        {
            double start = subject.MedianStart(single.Texts[0], Starts);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{subject.Size()}, {start:F0} ms from start to first answer"));
        }

        ServiceProcess[] running = [.. subjects.Select(subject => subject.Run(single.Texts[0]))];
        try
        {
            foreach ((int connections, int rows) in new[] { (1, 1), (8, 1), (1, 64), (8, 64) })
            {
                RequestSet requests = rows == 1 ? single : new RequestSet(200, rows);
                Console.WriteLine($"{connections} connection(s), {rows} row(s) a request");
                isGood &= Measure(settings, subjects, running, requests, connections, cancellation);
            }
        }
        finally
        {
            foreach (ServiceProcess service in running)
                service.Dispose();
        }
        return isGood;
    }

    // In turn, so that all of them meet the same weather of the machine.
    private static bool Measure(
        Settings settings,
        List<Subject> subjects,
        ServiceProcess[] running,
        RequestSet requests,
        int connections,
        CancellationToken cancellation)
    {
        List<LoadResult>[] results = [.. subjects.Select(_ => new List<LoadResult>())];
        double?[] allocated = new double?[running.Length];
        for (int round = 0; round <= settings.Rounds; round++)
        {
            for (int i = 0; i < running.Length; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                double? before = round == settings.Rounds ? running[i].Allocated() : null;
                LoadResult result = Load(running[i], requests, subjects[i].Expect(requests), connections, settings.Seconds);
                if (before is double bytes)
                    allocated[i] = (running[i].Allocated() - bytes) / result.Times.Length;
                if (round > 0) // The first is to warm up.
                    results[i].Add(result);
            }
        }

        bool isGood = true;
        for (int i = 0; i < running.Length; i++)
        {
            var whole = LoadResult.Of(results[i]);
            string memory = string.Create(CultureInfo.InvariantCulture, $"{running[i].Memory / 1e6:F0} MB of memory");
            if (allocated[i] is double bytes)
                memory += string.Create(CultureInfo.InvariantCulture, $", {bytes:N0} bytes allocated a request");
            Console.WriteLine($"  {subjects[i].Name,-13}{whole}, {memory}");
            isGood &= whole is { Failed: 0, Torn: 0, Times.Length: > 0 };
        }
        return isGood;
    }

    private static LoadResult Load(ServiceProcess service, RequestSet requests, ExpectedScores[] models, int connections, double seconds)
    {
        long began = Stopwatch.GetTimestamp();
        return LoadRun.Run(service.Port, requests, models, connections, () => Stopwatch.GetElapsedTime(began).TotalSeconds >= seconds);
    }

    private static bool Swap(Settings settings, Models models, CancellationToken cancellation)
    {
        const int Connections = 8;
        (string name, string program) = settings.Services[0];
        var requests = new RequestSet(1000, rowsEach: 1);
        ExpectedScores[] expected = models.Expect(requests);
        models.Reset();
        using var service = ServiceProcess.Run(program, models.Live, requests.Texts[0]);
        var swaps = new SwapRun(service, models.Live);
        bool isOver = false;
        Console.WriteLine($"{settings.Swaps} swaps of {name} under {Connections} connections");
        var load = Task.Run(Load, CancellationToken.None);
        try
        {
            swaps.Run(models.Files, models.Names, settings.Swaps, models.Damaged[..settings.Damaged]);
        }
        finally
        {
            Volatile.Write(ref isOver, true);
            load.Wait(CancellationToken.None);
        }

        LoadResult result = load.Result;
        int exit = service.Stop();
        Console.WriteLine($"  {result}");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"swaps={swaps.Swaps} ms={swaps.Milliseconds:F0} answers={result.Times.Length} failed={result.Failed} torn={result.Torn} "
            + $"refused={swaps.Refused}/{settings.Damaged} exit={exit}"));
        return result is { Failed: 0, Torn: 0, Times.Length: > 0 } && swaps.Refused == settings.Damaged && exit == 0;

        LoadResult Load() => LoadRun.Run(
            service.Port, requests, expected, Connections, () => Volatile.Read(ref isOver) || cancellation.IsCancellationRequested);
    }
}
