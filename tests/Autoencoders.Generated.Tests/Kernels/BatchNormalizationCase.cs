using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

/// <summary>A batch to normalize, its layer, and the statistics that the kernels find in it.</summary>
internal sealed class BatchNormalizationCase
{
    public const float Epsilon = 1e-3f;

    private readonly int _channels;

    public BatchNormalizationCase(int rows, int positions, int channels)
    {
        _channels = channels;
        Count = rows * positions * channels;
        Weight = new(BitPatterns.Random(new Random(1), channels));
        Bias = new(BitPatterns.Random(new Random(2), channels));
        Inputs = new(Array.ConvertAll(BitPatterns.Random(new Random(3), Count), x => 2f * x + 3f));
        Deltas = new(BitPatterns.Random(new Random(4), Count));
        Kept = new(BitPatterns.Random(new Random(5), Count));
        RunningMean = new(BitPatterns.Random(new Random(6), channels));
        RunningVariance = new(Array.ConvertAll(BitPatterns.Random(new Random(7), channels), x => x + 1.5f));
        Moments = new(rows * 2 * channels);
        Statistics = new(3 * channels);
        BatchNormalization.RowMoments(ref Inputs.Start, ref Moments.Start, rows, positions, channels);
        BatchNormalization.Statistics(ref Moments.Start, ref Statistics.Start, rows, positions, channels, Epsilon, 0, 1);
    }

    public int Count { get; }

    public GuardedFloats Weight { get; }

    public GuardedFloats Bias { get; }

    public GuardedFloats Inputs { get; }

    public GuardedFloats Deltas { get; }

    public GuardedFloats Kept { get; }

    public GuardedFloats RunningMean { get; }

    public GuardedFloats RunningVariance { get; }

    public GuardedFloats Moments { get; }

    public GuardedFloats Statistics { get; }

    /// <summary>All values of a channel, rows and positions in order.</summary>
    public double[] Channel(GuardedFloats tensor, int channel)
    {
        double[] values = new double[Count / _channels];
        for (int position = 0; position < values.Length; position++)
            values[position] = tensor.Span[position * _channels + channel];
        return values;
    }

    public static double Variance(double[] x)
    {
        double mean = x.Average();
        return x.Average(value => (value - mean) * (value - mean));
    }

    public static double[] Normalized(double[] x)
    {
        double mean = x.Average(), deviation = Math.Sqrt(Variance(x) + Epsilon);
        return Array.ConvertAll(x, value => (value - mean) / deviation);
    }
}
