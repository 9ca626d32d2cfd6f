using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Autoencoders.Kernels;

/// <summary>
/// Layer normalization: the channels of each position, minus their mean, divided by their deviation, times a weight, plus a bias. The
/// deviation is the root of the biased variance and epsilon.
/// </summary>
/// <remarks>
/// For generated code: the memory behind the references is not checked. Mean and deviation are computed anew in each pass, which costs
/// less than to keep and reload them.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class LayerNormalization
{
    /// <summary><c>outputs[p, c] = activation((inputs[p, c] - mean[p]) / deviation[p] * weight[c] + bias[c])</c></summary>
    /// <typeparam name="TActivation">The activation.</typeparam>
    /// <param name="weight">The weight of each channel, [channels].</param>
    /// <param name="bias">The bias of each channel, [channels].</param>
    /// <param name="inputs">The inputs, [positions][channels].</param>
    /// <param name="outputs">The activations, [positions][channels]; it may be the inputs.</param>
    /// <param name="positions">The positions of all samples.</param>
    /// <param name="channels">The channels, at least 1.</param>
    /// <param name="epsilon">What is added to each variance, above 0.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Forward<TActivation>(
        ref float weight, ref float bias, ref float inputs, ref float outputs, nint positions, nint channels, float epsilon)
        where TActivation : struct, IActivation
    {
        if (Vector512.IsHardwareAccelerated)
            Forward<TActivation, Lanes16>(ref weight, ref bias, ref inputs, ref outputs, positions, channels, epsilon);
        else if (Vector256.IsHardwareAccelerated)
            Forward<TActivation, Lanes8>(ref weight, ref bias, ref inputs, ref outputs, positions, channels, epsilon);
        else
            Forward<TActivation, Lanes4>(ref weight, ref bias, ref inputs, ref outputs, positions, channels, epsilon);
    }

    /// <summary><c>inputDeltas[p, c] = epilogue(the delta of inputs[p, c], operand[p, c])</c></summary>
    /// <typeparam name="TEpilogue">What is done with each delta.</typeparam>
    /// <param name="weight">The weight of each channel, [channels].</param>
    /// <param name="inputs">The inputs of the forward pass, [positions][channels].</param>
    /// <param name="deltas">The deltas of the normalized values before the activation, [positions][channels].</param>
    /// <param name="operand">The epilogue's operand, [positions][channels]; any reference where it reads none.</param>
    /// <param name="inputDeltas">The result, [positions][channels]; it may be the deltas or the operand.</param>
    /// <param name="positions">The positions of all samples.</param>
    /// <param name="channels">The channels, at least 1.</param>
    /// <param name="epsilon">What is added to each variance, above 0.</param>
    [MethodImpl(Jit.Optimized)]
    public static void InputDeltas<TEpilogue>(
        ref float weight, ref float inputs, ref float deltas, ref float operand, ref float inputDeltas,
        nint positions, nint channels, float epsilon)
        where TEpilogue : struct, IEpilogue
    {
        if (Vector512.IsHardwareAccelerated)
            InputDeltas<TEpilogue, Lanes16>(
                ref weight, ref inputs, ref deltas, ref operand, ref inputDeltas, positions, channels, epsilon);
        else if (Vector256.IsHardwareAccelerated)
            InputDeltas<TEpilogue, Lanes8>(
                ref weight, ref inputs, ref deltas, ref operand, ref inputDeltas, positions, channels, epsilon);
        else
            InputDeltas<TEpilogue, Lanes4>(
                ref weight, ref inputs, ref deltas, ref operand, ref inputDeltas, positions, channels, epsilon);
    }

    /// <summary>
    /// The gradients of the weight and the bias, <c>Σ deltas[p, c] * normalized[p, c]</c> and <c>Σ deltas[p, c]</c>, the positions taken in
    /// order; of one part of the channels, which are overwritten.
    /// </summary>
    /// <param name="inputs">The inputs of the forward pass, [positions][channels].</param>
    /// <param name="deltas">The deltas of the normalized values before the activation, [positions][channels].</param>
    /// <param name="weightGradients">The gradient of the weight, [channels].</param>
    /// <param name="biasGradients">The gradient of the bias, [channels].</param>
    /// <param name="positions">The positions of all samples.</param>
    /// <param name="channels">The channels, at least 1.</param>
    /// <param name="epsilon">What is added to each variance, above 0.</param>
    /// <param name="part">Which part, from 0.</param>
    /// <param name="parts">How many parts.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Gradients(
        ref float inputs, ref float deltas, ref float weightGradients, ref float biasGradients,
        nint positions, nint channels, float epsilon, int part, int parts)
    {
        Partition share = Partition.Of(channels, part, parts, Lanes16.Count);
        if (Vector512.IsHardwareAccelerated)
            Gradients<Lanes16>(ref inputs, ref deltas, ref weightGradients, ref biasGradients, positions, channels, epsilon, share);
        else if (Vector256.IsHardwareAccelerated)
            Gradients<Lanes8>(ref inputs, ref deltas, ref weightGradients, ref biasGradients, positions, channels, epsilon, share);
        else
            Gradients<Lanes4>(ref inputs, ref deltas, ref weightGradients, ref biasGradients, positions, channels, epsilon, share);
    }

    /// <summary>The forward pass in registers of one width.</summary>
    [MethodImpl(Jit.Optimized)]
    internal static void Forward<TActivation, V>(
        ref float weight, ref float bias, ref float inputs, ref float outputs, nint positions, nint channels, float epsilon)
        where TActivation : struct, IActivation
        where V : struct, ILanes<V>
    {
        Span<float> means = stackalloc float[PositionBlock.Most], inverses = stackalloc float[PositionBlock.Most];
        nint block = PositionBlock.LengthOnStack(channels);
        for (nint first = 0; first < positions; first += block)
        {
            nint count = Math.Min(block, positions - first);
            ref float x = ref Unsafe.Add(ref inputs, first * channels);
            PositionMoments.Compute<V>(ref x, ref means[0], ref inverses[0], count, channels, epsilon);
            ForwardStep<TActivation> step = new(
                ref weight, ref bias, ref means[0], ref inverses[0], ref x, ref Unsafe.Add(ref outputs, first * channels), count, channels);
            LaneSweep.Run<ForwardStep<TActivation>, V>(step, 0, channels);
        }
    }

    /// <summary>The input deltas in registers of one width.</summary>
    [MethodImpl(Jit.Optimized)]
    internal static void InputDeltas<TEpilogue, V>(
        ref float weight, ref float inputs, ref float deltas, ref float operand, ref float inputDeltas,
        nint positions, nint channels, float epsilon)
        where TEpilogue : struct, IEpilogue
        where V : struct, ILanes<V>
    {
        Span<float> means = stackalloc float[PositionBlock.Most], inverses = stackalloc float[PositionBlock.Most];
        Span<float> slopes = stackalloc float[PositionBlock.Most], levels = stackalloc float[PositionBlock.Most];
        nint block = PositionBlock.LengthOnStack(channels);
        for (nint first = 0; first < positions; first += block)
        {
            nint count = Math.Min(block, positions - first);
            nint offset = first * channels;
            PositionMoments.Compute<V>(
                ref Unsafe.Add(ref inputs, offset), ref means[0], ref inverses[0], count, channels, epsilon);
            BackwardOperands operands = new(
                ref weight, ref Unsafe.Add(ref inputs, offset), ref Unsafe.Add(ref deltas, offset), ref means[0], channels);
            RowReduction.Run<Sum, WeightedDelta, V>(new(operands), ref levels[0], count, channels);
            RowReduction.Run<Sum, WeightedDeltaTimesDeviation, V>(new(operands), ref slopes[0], count, channels);

            // The delta of the inputs is what stays of the weighted deltas g when their mean and their regression on the normalized
            // inputs z are taken away: (g - mean(g) - z mean(g z)) / deviation.
            for (int position = 0; position < count; position++)
            {
                levels[position] /= channels;
                slopes[position] = slopes[position] * inverses[position] / channels * inverses[position];
            }

            InputDeltaStep<TEpilogue> step = new(
                operands, ref inverses[0], ref levels[0], ref slopes[0],
                ref Unsafe.Add(ref operand, offset), ref Unsafe.Add(ref inputDeltas, offset), count);
            LaneSweep.Run<InputDeltaStep<TEpilogue>, V>(step, 0, channels);
        }
    }

    /// <summary>The gradients of a share of the channels in registers of one width.</summary>
    [MethodImpl(Jit.Optimized)]
    internal static void Gradients<V>(
        ref float inputs, ref float deltas, ref float weightGradients, ref float biasGradients,
        nint positions, nint channels, float epsilon, Partition share)
        where V : struct, ILanes<V>
    {
        Span<float> means = stackalloc float[PositionBlock.Most], inverses = stackalloc float[PositionBlock.Most];
        nint block = PositionBlock.LengthOnStack(channels);
        if (share.Start == share.End)
            return;

        // Also without positions the gradients are overwritten.
        nint first = 0;
        do
        {
            nint count = Math.Min(block, positions - first);
            ref float x = ref Unsafe.Add(ref inputs, first * channels);
            PositionMoments.Compute<V>(ref x, ref means[0], ref inverses[0], count, channels, epsilon);
            GradientStep step = new(
                ref means[0], ref inverses[0], ref x, ref Unsafe.Add(ref deltas, first * channels),
                ref weightGradients, ref biasGradients, count, channels, isFirst: first == 0);
            LaneSweep.Run<GradientStep, V>(step, share.Start, share.End);
            first += block;
        }
        while (first < positions);
    }
}
