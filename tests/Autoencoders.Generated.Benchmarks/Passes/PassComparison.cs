using System.Globalization;

namespace Autoencoders.Benchmarks.Passes;

/// <summary>Measures each pass as an own loop and with TensorPrimitives, in turn, and prints the table of the guide on speed.</summary>
internal static class PassComparison
{
    private const int Repetitions = 15;
    private const int TieringRounds = 3;
    private const int CallsToTierUp = 60;

    private static readonly TimeSpan s_turn = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan s_tieringDelay = TimeSpan.FromMilliseconds(110);

    private static readonly Func<int, IEnumerable<Pass>>[] s_sources =
        [GradientPasses.Of, ColumnPasses.Of, StatisticsPasses.Of, DistancePasses.Of, SearchPasses.Of, FilePasses.Of];

    public static void Run(IReadOnlyList<int> lengths)
    {
        IEnumerable<string> titles = lengths.Select(length => string.Create(CultureInfo.InvariantCulture, $"{length:N0} values"));
        Console.WriteLine($"| pass | in the library | {string.Join(" | ", titles)} |");
        Console.WriteLine($"| --- | --- |{string.Concat(lengths.Select(_ => " --- |"))}");
        foreach (Func<int, IEnumerable<Pass>> source in s_sources)
        {
            Pass[][] passes = [.. lengths.Select(length => source(length).ToArray())];
            for (int i = 0; i < passes[0].Length; i++)
            {
                IEnumerable<string> ratios = passes.Select(ofLength => Ratio(ofLength[i]));
                Console.WriteLine($"| {passes[0][i].Name} | {passes[0][i].Choice} | {string.Join(" | ", ratios)} |");
            }
        }
    }

    /// <summary>The time of the own loop, and that of TensorPrimitives as a multiple.</summary>
    private static string Ratio(Pass pass)
    {
        Action[] ways = [pass.Loop, pass.Tensors];
        int[] calls = [.. ways.Select(WarmUp)];
        double[][] times = [new double[Repetitions], new double[Repetitions]];
        for (int repetition = 0; repetition < Repetitions; repetition++)
        {
            for (int turn = 0; turn < ways.Length; turn++)
            {
                // Each repetition begins with the other way, as the place has its own effects.
                int way = (turn + repetition) % ways.Length;
                times[way][repetition] = Time(ways[way], calls[way]).TotalNanoseconds / calls[way];
            }
        }

        double loop = Median(times[0]), tensors = Median(times[1]);
        return string.Create(CultureInfo.InvariantCulture, $"{Text(loop)} ({tensors / loop:0.0#}x)");
    }

    /// <summary>Runs until the compiler is done with its tiers; gives the number of calls that fill a turn.</summary>
    private static int WarmUp(Action way)
    {
        for (int round = 0; round < TieringRounds; round++)
        {
            Time(way, CallsToTierUp);
            Thread.Sleep(s_tieringDelay);
        }

        for (int calls = 1; ; calls = checked(calls * 2))
        {
            TimeSpan elapsed = Time(way, calls);
            if (elapsed >= s_turn)
                return Math.Max(1, (int)(calls * (s_turn / elapsed)));
        }
    }

    /// <summary>The time of the processor, not that of the clock: other programs take little of it.</summary>
    private static TimeSpan Time(Action way, int calls)
    {
        TimeSpan start = Environment.CpuUsage.TotalTime;
        for (int call = 0; call < calls; call++)
            way();
        return Environment.CpuUsage.TotalTime - start;
    }

    private static string Text(double nanoseconds) => nanoseconds switch
    {
        < 1e3 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds:0} ns"),
        < 1e6 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1e3:0.#} µs"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1e6:0.#} ms"),
    };

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
