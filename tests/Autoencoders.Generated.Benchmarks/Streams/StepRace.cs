using Autoencoders.Benchmarks.Comparing;

namespace Autoencoders.Benchmarks.Streams;

/// <summary>The steps of one stream, computed in several ways in turn; the first is the generated class.</summary>
/// <param name="stream">What the report calls the stream.</param>
/// <param name="rowLength">The values of a row.</param>
/// <param name="codeLength">The values of a code.</param>
internal sealed class StepRace(string stream, int rowLength, int codeLength)
{
    /// <summary>So many rows fill the longest window, and repeat then.</summary>
    private const int Rows = 256;

    private const int Repetitions = 15, TieringRounds = 4, Passes = 40;

    private static readonly TimeSpan s_tieringDelay = TimeSpan.FromMilliseconds(150);

    private readonly float[] _rows = Random(Rows * rowLength);
    private readonly float[] _code = new float[codeLength];

    public IReadOnlyList<StepResult> Run(params (string Name, Push Push)[] ways)
    {
        float[][] codes = [.. ways.Select(way => LastCode(way.Push))];
        for (int round = 0; round < TieringRounds; round++)
        {
            foreach ((_, Push push) in ways)
                Nanoseconds(push);
            Thread.Sleep(s_tieringDelay);
        }

        double[][] times = [.. ways.Select(_ => new double[Repetitions])];
        for (int repetition = 0; repetition < Repetitions; repetition++)
        {
            for (int turn = 0; turn < ways.Length; turn++)
            {
                // Each repetition begins with another way, as the place in the row has its own effects.
                int way = (turn + repetition) % ways.Length;
                times[way][repetition] = Nanoseconds(ways[way].Push);
            }
        }

        return [.. ways.Select((way, i) => new StepResult(stream, way.Name, times[i], Bytes(way.Push), Deviation(codes[0], codes[i])))];
    }

    private float[] LastCode(Push push)
    {
        Pass(push);
        return [.. _code];
    }

    private double Nanoseconds(Push push)
    {
        TimeSpan start = Clock.Now(1);
        for (int pass = 0; pass < Passes; pass++)
            Pass(push);
        return (Clock.Now(1) - start).TotalNanoseconds / (Passes * Rows);
    }

    private double Bytes(Push push)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        Pass(push);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Rows;
    }

    private void Pass(Push push)
    {
        for (int row = 0; row < Rows; row++)
            push(_rows.AsSpan(row * rowLength, rowLength), _code);
    }

    private static float Deviation(float[] expected, float[] actual)
    {
        float largest = 0;
        for (int i = 0; i < expected.Length; i++)
        {
            float difference = MathF.Abs(expected[i] - actual[i]);
            // Not-a-number must not pass as agreement.
            largest = difference <= largest ? largest : difference;
        }

        return largest;
    }

    private static float[] Random(int length)
    {
        var random = new Random(3);
        return [.. Enumerable.Range(0, length).Select(_ => (2 * random.NextSingle()) - 1)];
    }
}
