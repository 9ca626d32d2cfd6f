using System.Globalization;
using Autoencoders.Benchmarks.Comparing;

namespace Autoencoders.Benchmarks.Streams;

/// <summary>The time of one step of a stream, in turn with loops written by hand and with ONNX Runtime.</summary>
internal static class StepComparison
{
    private const int Repetitions = 15, Steps = 20_000, TieringRounds = 4;

    private const float Tolerance = 1e-5f;

    public static void Run()
    {
        RunGru();
        RunConvolutions();
    }

    private static void RunGru()
    {
        var network = new GruSteps(seed: 1);
        GruSteps.CodeStream stream = network.CreateStream();
        float[] weights = network.Parameters[..(3 * 32 * (8 + 32 + 2))].ToArray(), code = new float[32], row = Row();
        var loops = new HandwrittenGru(weights, 8, 32);
        using var onnx = new OnnxGruStep(weights, 8, 32);
        row.CopyTo(onnx.Row, 0);
        stream.Push(row, code);
        loops.Step(row);
        onnx.Step();
        Require("loops", code, loops.State);
        Require("ONNX Runtime", code, onnx.State);
        Print(
            "GRU, 32 units over 8 channels",
            ("stream", () => stream.Push(row, code)), ("hand-written loops", () => loops.Step(row)), ("ONNX Runtime", onnx.Step));
    }

    private static void RunConvolutions()
    {
        var network = new ConvolutionSteps(seed: 1);
        ConvolutionSteps.CodeStream stream = network.CreateStream();
        float[] code = new float[4], row = Row(), window = new float[ConvolutionSteps.InputLength], codes = new float[ConvolutionSteps.CodeLength];
        var loops = new HandwrittenConvolutions(network.Parameters.ToArray(), [8, 16, 16, 16, 4], kernel: 3);
        for (int step = 0; step < 100; step++)
        {
            row[step % 8] += 0.01f * step;
            stream.Push(row, code);
            loops.Step(row);
            Require("loops", code, loops.Code);
        }

        Print(
            "4 dilated convolutions, 16 channels over 8",
            ("stream", () => stream.Push(row, code)),
            ("hand-written loops", () => loops.Step(row)),
            ("whole window of 60 rows", () => network.Encode(window, codes)));
    }

    private static float[] Row() => [0.3f, -0.2f, 0.9f, 0.1f, -0.7f, 0.4f, 0.05f, -0.6f];

    private static void Require(string name, float[] expected, float[] actual)
    {
        float largest = expected.Zip(actual, (left, right) => MathF.Abs(left - right)).Max();
        if (!(largest <= Tolerance))
            throw new InvalidOperationException($"The step of {name} deviates by {largest}.");
    }

    private static void Print(string title, params (string Name, Action Step)[] ways)
    {
        double[][] times = [.. ways.Select(_ => new double[Repetitions])];
        for (int round = 0; round < TieringRounds; round++)
        {
            foreach ((_, Action step) in ways)
                Nanoseconds(step);
            Thread.Sleep(150);
        }

        for (int repetition = 0; repetition < Repetitions; repetition++)
        {
            for (int turn = 0; turn < ways.Length; turn++)
            {
                int way = (turn + repetition) % ways.Length;
                times[way][repetition] = Nanoseconds(ways[way].Step);
            }
        }

        double own = new Spread(times[0]).Median;
        foreach (((string name, _), double[] measured) in ways.Zip(times))
        {
            var spread = new Spread(measured);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{title}: {name}, {spread.Median:N0} ns a step, middle half {spread.Width:P0}, {spread.Median / own:0.00} times the stream"));
        }
    }

    private static double Nanoseconds(Action step)
    {
        TimeSpan start = Clock.Now(1);
        for (int i = 0; i < Steps; i++)
            step();
        return (Clock.Now(1) - start).TotalNanoseconds / Steps;
    }
}
