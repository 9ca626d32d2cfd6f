using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

// Mean and variance of a batch: of each row, of all rows, and as running statistics. Sums of squares are those of deviations from a mean
// that is already known, and what the rounding of that mean left over is taken out of both (the corrected two-pass algorithm).
public static partial class BatchNormalization
{
    /// <summary>The mean of each channel of each row, and the sum of its squared differences from it.</summary>
    /// <param name="inputs">The inputs, [rows][positions][channels].</param>
    /// <param name="moments">The moments, [rows][2][channels]: the means, then the sums.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="positions">The positions of a row, at least 1.</param>
    /// <param name="channels">The channels, at least 1.</param>
    [MethodImpl(Jit.Optimized)]
    public static void RowMoments(ref float inputs, ref float moments, nint rows, nint positions, nint channels)
    {
        nint block = PositionBlock.Length(positions * channels);
        for (nint first = 0; first < rows; first += block)
        {
            RowMomentsStep step = new(
                ref Unsafe.Add(ref inputs, first * positions * channels), ref Unsafe.Add(ref moments, first * 2 * channels),
                Math.Min(block, rows - first), positions, channels);
            LaneSweep.Run(step, 0, channels);
        }
    }

    /// <summary>The statistics of one part of the channels over all rows, which are combined in order (Chan's formula).</summary>
    /// <param name="moments">The moments of all rows, [rows][2][channels].</param>
    /// <param name="statistics">The statistics, [3][channels]: mean, inverse deviation, biased variance.</param>
    /// <param name="rows">The number of all rows, at least 1.</param>
    /// <param name="positions">The positions of a row, at least 1.</param>
    /// <param name="channels">The channels, at least 1.</param>
    /// <param name="epsilon">What is added to each variance, above 0.</param>
    /// <param name="part">Which part, from 0.</param>
    /// <param name="parts">How many parts.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Statistics(
        ref float moments, ref float statistics, nint rows, nint positions, nint channels, float epsilon, int part, int parts)
    {
        Partition share = Partition.Of(channels, part, parts, Lanes16.Count);
        StatisticsStep step = new(ref moments, ref statistics, rows, positions, channels, epsilon);
        LaneSweep.Run(step, share.Start, share.End);
    }

    /// <summary>
    /// Moves the running statistics toward those of a batch: <c>running = (1 - momentum) * running + momentum * batch</c>. The variance is
    /// the unbiased one of the batch, the biased one where it has a single value.
    /// </summary>
    /// <param name="statistics">The statistics of the batch, [3][channels].</param>
    /// <param name="runningMean">The running mean, [channels].</param>
    /// <param name="runningVariance">The running variance, [channels].</param>
    /// <param name="allRows">The rows of the batch.</param>
    /// <param name="positions">The positions of a row.</param>
    /// <param name="channels">The channels.</param>
    /// <param name="momentum">The part that is replaced, above 0 and at most 1.</param>
    [MethodImpl(Jit.Optimized)]
    public static void UpdateRunning(
        ref float statistics, ref float runningMean, ref float runningVariance,
        nint allRows, nint positions, nint channels, float momentum)
    {
        nint values = allRows * positions;
        float correction = values > 1 ? (float)((double)values / (values - 1)) : 1f;
        UpdateRunningStep step = new(ref statistics, ref runningMean, ref runningVariance, channels, momentum, correction);
        LaneSweep.Run(step, 0, channels);
    }

    /// <summary>Takes what the rounding of a mean left over out of a sum of squared deviations from it; never below 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V WithoutRemainder<V>(V squares, V remainder, V remainderMean)
        where V : struct, ILanes<V>
        => V.Max(V.Zero, squares - remainder * remainderMean);

    internal readonly ref struct RowMomentsStep(ref float inputs, ref float moments, nint rows, nint positions, nint channels) : ILaneStep
    {
        private readonly ref float _inputs = ref inputs;
        private readonly ref float _moments = ref moments;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
        {
            V count = V.Create(positions);
            for (nint row = 0; row < rows; row++)
            {
                ref float x = ref Unsafe.Add(ref _inputs, row * positions * channels + lane);
                V sum = V.Zero;
                for (nint position = 0; position < positions; position++)
                    sum += V.Load(in x, position * channels);

                V mean = sum / count, remainder = V.Zero, squares = V.Zero;
                for (nint position = 0; position < positions; position++)
                {
                    V deviation = V.Load(in x, position * channels) - mean;
                    remainder += deviation;
                    squares = V.MultiplyAdd(deviation, deviation, squares);
                }

                V remainderMean = remainder / count;
                ref float moments = ref Unsafe.Add(ref _moments, row * 2 * channels + lane);
                V.Store(mean + remainderMean, ref moments);
                V.Store(WithoutRemainder(squares, remainder, remainderMean), ref moments, channels);
            }
        }
    }

    internal readonly ref struct StatisticsStep(
        ref float moments, ref float statistics, nint rows, nint positions, nint channels, float epsilon) : ILaneStep
    {
        private readonly ref float _moments = ref moments;
        private readonly ref float _statistics = ref statistics;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
        {
            // As every row has equally many values, the mean of all is the mean of the rows' means.
            ref float means = ref Unsafe.Add(ref _moments, lane);
            V sum = V.Zero;
            for (nint row = 0; row < rows; row++)
                sum += V.Load(in means, row * 2 * channels);

            V count = V.Create(rows), mean = sum / count, remainder = V.Zero, between = V.Zero, within = V.Zero;
            for (nint row = 0; row < rows; row++)
            {
                V deviation = V.Load(in means, row * 2 * channels) - mean;
                remainder += deviation;
                between = V.MultiplyAdd(deviation, deviation, between);
                within += V.Load(in means, (row * 2 + 1) * channels);
            }

            V remainderMean = remainder / count;
            between = WithoutRemainder(between, remainder, remainderMean);
            V variance = V.MultiplyAdd(between, V.Create(positions), within) / V.Create(rows * positions);
            V.Store(mean + remainderMean, ref _statistics, lane);
            V.Store(V.One / V.Sqrt(variance + V.Create(epsilon)), ref _statistics, channels + lane);
            V.Store(variance, ref _statistics, 2 * channels + lane);
        }
    }

    internal readonly ref struct UpdateRunningStep(
        ref float statistics, ref float runningMean, ref float runningVariance, nint channels, float momentum, float correction) : ILaneStep
    {
        private readonly ref float _statistics = ref statistics;
        private readonly ref float _runningMean = ref runningMean;
        private readonly ref float _runningVariance = ref runningVariance;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
        {
            V replaced = V.Create(momentum), kept = V.One - replaced;
            V mean = V.Load(in _statistics, lane);
            V variance = V.Load(in _statistics, 2 * channels + lane) * V.Create(correction);
            V.Store(V.MultiplyAdd(replaced, mean, kept * V.Load(in _runningMean, lane)), ref _runningMean, lane);
            V.Store(V.MultiplyAdd(replaced, variance, kept * V.Load(in _runningVariance, lane)), ref _runningVariance, lane);
        }
    }
}
