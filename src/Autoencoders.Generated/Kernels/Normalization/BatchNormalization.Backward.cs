using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

// The way back: two sums of each row, over all rows the gradients, and with them the deltas of the inputs.
public static partial class BatchNormalization
{
    /// <summary>The sum over each row of the deltas of each channel, and that of the deltas times the normalized inputs.</summary>
    /// <param name="statistics">The statistics of the batch, [3][channels].</param>
    /// <param name="inputs">The inputs of the forward pass, [rows][positions][channels].</param>
    /// <param name="deltas">The deltas of the normalized values before the activation, [rows][positions][channels].</param>
    /// <param name="sums">The sums, [rows][2][channels].</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="positions">The positions of a row, at least 1.</param>
    /// <param name="channels">The channels, at least 1.</param>
    [MethodImpl(Jit.Optimized)]
    public static void RowSums(
        ref float statistics, ref float inputs, ref float deltas, ref float sums, nint rows, nint positions, nint channels)
    {
        nint rowLength = positions * channels, block = PositionBlock.Length(rowLength);
        for (nint first = 0; first < rows; first += block)
        {
            RowSumsStep step = new(
                ref statistics, ref Unsafe.Add(ref inputs, first * rowLength), ref Unsafe.Add(ref deltas, first * rowLength),
                ref Unsafe.Add(ref sums, first * 2 * channels), Math.Min(block, rows - first), positions, channels);
            LaneSweep.Run(step, 0, channels);
        }
    }

    /// <summary>The gradients of weight and bias for one part of the channels, which are overwritten; the rows taken in order.</summary>
    /// <param name="sums">The sums of all rows, [rows][2][channels].</param>
    /// <param name="weightGradients">The gradient of the weight, [channels].</param>
    /// <param name="biasGradients">The gradient of the bias, [channels].</param>
    /// <param name="rows">The number of all rows.</param>
    /// <param name="channels">The channels, at least 1.</param>
    /// <param name="part">Which part, from 0.</param>
    /// <param name="parts">How many parts.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Gradients(
        ref float sums, ref float weightGradients, ref float biasGradients, nint rows, nint channels, int part, int parts)
    {
        Partition share = Partition.Of(channels, part, parts, Lanes16.Count);
        ColumnSum.Sum(ref sums, 2 * channels, rows, ref biasGradients, share.Start, share.End);
        ColumnSum.Sum(ref Unsafe.Add(ref sums, channels), 2 * channels, rows, ref weightGradients, share.Start, share.End);
    }

    /// <summary><c>inputDeltas[r, p, c] = epilogue(the delta of inputs[r, p, c], operand[r, p, c])</c></summary>
    /// <typeparam name="TEpilogue">What is done with each delta.</typeparam>
    /// <param name="weight">The weight of each channel, [channels].</param>
    /// <param name="statistics">The statistics of the batch, [3][channels].</param>
    /// <param name="weightGradients">The gradient of the weight over the whole batch, [channels].</param>
    /// <param name="biasGradients">The gradient of the bias over the whole batch, [channels].</param>
    /// <param name="inputs">The inputs of the forward pass, [rows][positions][channels].</param>
    /// <param name="deltas">The deltas of the normalized values before the activation, [rows][positions][channels].</param>
    /// <param name="operand">The epilogue's operand, [rows][positions][channels]; any reference where it reads none.</param>
    /// <param name="inputDeltas">The result, [rows][positions][channels]; it may be the deltas or the operand.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="allRows">The rows of the whole batch.</param>
    /// <param name="positions">The positions of a row.</param>
    /// <param name="channels">The channels, at least 1.</param>
    [MethodImpl(Jit.Optimized)]
    public static void InputDeltas<TEpilogue>(
        ref float weight, ref float statistics, ref float weightGradients, ref float biasGradients, ref float inputs, ref float deltas,
        ref float operand, ref float inputDeltas, nint rows, nint allRows, nint positions, nint channels)
        where TEpilogue : struct, IEpilogue
    {
        nint here = rows * positions, block = PositionBlock.Length(channels);
        for (nint first = 0; first < here; first += block)
        {
            nint offset = first * channels;
            InputDeltasStep<TEpilogue> step = new(
                ref weight, ref statistics, ref weightGradients, ref biasGradients, ref Unsafe.Add(ref inputs, offset),
                ref Unsafe.Add(ref deltas, offset), ref Unsafe.Add(ref operand, offset), ref Unsafe.Add(ref inputDeltas, offset),
                Math.Min(block, here - first), allRows * positions, channels);
            LaneSweep.Run(step, 0, channels);
        }
    }

    internal readonly ref struct RowSumsStep(
        ref float statistics, ref float inputs, ref float deltas, ref float sums, nint rows, nint positions, nint channels) : ILaneStep
    {
        private readonly ref float _statistics = ref statistics;
        private readonly ref float _inputs = ref inputs;
        private readonly ref float _deltas = ref deltas;
        private readonly ref float _sums = ref sums;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
        {
            V mean = V.Load(in _statistics, lane), inverse = V.Load(in _statistics, channels + lane);
            for (nint row = 0; row < rows; row++)
            {
                nint start = row * positions * channels + lane;
                V sum = V.Zero, product = V.Zero;
                for (nint position = 0; position < positions; position++)
                {
                    nint index = start + position * channels;
                    V delta = V.Load(in _deltas, index);
                    sum += delta;
                    product = V.MultiplyAdd(delta, V.Load(in _inputs, index) - mean, product);
                }

                V.Store(sum, ref _sums, row * 2 * channels + lane);
                V.Store(product * inverse, ref _sums, (row * 2 + 1) * channels + lane);
            }
        }
    }

    internal readonly ref struct InputDeltasStep<TEpilogue>(
        ref float weight, ref float statistics, ref float weightGradients, ref float biasGradients, ref float inputs, ref float deltas,
        ref float operand, ref float inputDeltas, nint positions, nint values, nint channels) : ILaneStep
        where TEpilogue : struct, IEpilogue
    {
        private readonly ref float _weight = ref weight;
        private readonly ref float _statistics = ref statistics;
        private readonly ref float _weightGradients = ref weightGradients;
        private readonly ref float _biasGradients = ref biasGradients;
        private readonly ref float _inputs = ref inputs;
        private readonly ref float _deltas = ref deltas;
        private readonly ref float _operand = ref operand;
        private readonly ref float _inputDeltas = ref inputDeltas;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
        {
            // What stays of the deltas d when their mean and their regression on the normalized inputs z are taken away, of all values of
            // the channel: weight / deviation * (d - mean(d) - z mean(d z)).
            V mean = V.Load(in _statistics, lane), inverse = V.Load(in _statistics, channels + lane);
            V scale = V.Load(in _weight, lane) * inverse;
            V level = V.Load(in _biasGradients, lane) / V.Create(values);
            V slope = V.Load(in _weightGradients, lane) / V.Create(values) * inverse;
            for (nint position = 0; position < positions; position++)
            {
                nint index = position * channels + lane;
                V delta = V.Load(in _deltas, index) - level - (V.Load(in _inputs, index) - mean) * slope;
                V operand = TEpilogue.ReadsOperand ? V.Load(in _operand, index) : V.Zero;
                V.Store(TEpilogue.Apply(scale * delta, operand), ref _inputDeltas, index);
            }
        }
    }
}
