using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Autoencoders.Kernels;

/// <summary>
/// Group normalization: the values of a group of channels of one sample, over all its positions, minus their mean, divided by their
/// deviation, times a weight of the channel, plus a bias. The deviation is the root of the biased variance and epsilon.
/// </summary>
/// <remarks>
/// For generated code: the memory behind the references is not checked, and the groups must divide the channels. Mean and deviation are
/// computed anew in each pass.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class GroupNormalization
{
    /// <summary><c>outputs[s, p, c] = activation((inputs[s, p, c] - mean[s, g]) / deviation[s, g] * weight[c] + bias[c])</c></summary>
    /// <typeparam name="TActivation">The activation.</typeparam>
    /// <param name="weight">The weight of each channel, [channels].</param>
    /// <param name="bias">The bias of each channel, [channels].</param>
    /// <param name="inputs">The inputs, [samples][positions][channels].</param>
    /// <param name="outputs">The activations, [samples][positions][channels]; it may be the inputs.</param>
    /// <param name="samples">The samples.</param>
    /// <param name="positions">The positions of a sample, at least 1.</param>
    /// <param name="channels">The channels, at least 1.</param>
    /// <param name="groups">The groups, which divide the channels.</param>
    /// <param name="epsilon">What is added to each variance, above 0.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Forward<TActivation>(
        ref float weight, ref float bias, ref float inputs, ref float outputs,
        nint samples, nint positions, nint channels, nint groups, float epsilon)
        where TActivation : struct, IActivation
    {
        if (Vector512.IsHardwareAccelerated)
            Forward<TActivation, Lanes16>(ref weight, ref bias, ref inputs, ref outputs, samples, positions, channels, groups, epsilon);
        else if (Vector256.IsHardwareAccelerated)
            Forward<TActivation, Lanes8>(ref weight, ref bias, ref inputs, ref outputs, samples, positions, channels, groups, epsilon);
        else
            Forward<TActivation, Lanes4>(ref weight, ref bias, ref inputs, ref outputs, samples, positions, channels, groups, epsilon);
    }

    /// <summary><c>inputDeltas[s, p, c] = epilogue(the delta of inputs[s, p, c], operand[s, p, c])</c></summary>
    /// <typeparam name="TEpilogue">What is done with each delta.</typeparam>
    /// <param name="weight">The weight of each channel, [channels].</param>
    /// <param name="inputs">The inputs of the forward pass, [samples][positions][channels].</param>
    /// <param name="deltas">The deltas of the normalized values before the activation, [samples][positions][channels].</param>
    /// <param name="operand">The epilogue's operand, [samples][positions][channels]; any reference where it reads none.</param>
    /// <param name="inputDeltas">The result, [samples][positions][channels]; it may be the deltas or the operand.</param>
    /// <param name="samples">The samples.</param>
    /// <param name="positions">The positions of a sample, at least 1.</param>
    /// <param name="channels">The channels, at least 1.</param>
    /// <param name="groups">The groups, which divide the channels.</param>
    /// <param name="epsilon">What is added to each variance, above 0.</param>
    [MethodImpl(Jit.Optimized)]
    public static void InputDeltas<TEpilogue>(
        ref float weight, ref float inputs, ref float deltas, ref float operand, ref float inputDeltas,
        nint samples, nint positions, nint channels, nint groups, float epsilon)
        where TEpilogue : struct, IEpilogue
    {
        if (Vector512.IsHardwareAccelerated)
            InputDeltas<TEpilogue, Lanes16>(
                ref weight, ref inputs, ref deltas, ref operand, ref inputDeltas, samples, positions, channels, groups, epsilon);
        else if (Vector256.IsHardwareAccelerated)
            InputDeltas<TEpilogue, Lanes8>(
                ref weight, ref inputs, ref deltas, ref operand, ref inputDeltas, samples, positions, channels, groups, epsilon);
        else
            InputDeltas<TEpilogue, Lanes4>(
                ref weight, ref inputs, ref deltas, ref operand, ref inputDeltas, samples, positions, channels, groups, epsilon);
    }

    /// <summary>
    /// The gradients of the weight and the bias, <c>Σ deltas[s, p, c] * normalized[s, p, c]</c> and <c>Σ deltas[s, p, c]</c>, the samples
    /// and their positions taken in order; of one part of the channels, which are overwritten.
    /// </summary>
    /// <param name="inputs">The inputs of the forward pass, [samples][positions][channels].</param>
    /// <param name="deltas">The deltas of the normalized values before the activation, [samples][positions][channels].</param>
    /// <param name="weightGradients">The gradient of the weight, [channels].</param>
    /// <param name="biasGradients">The gradient of the bias, [channels].</param>
    /// <param name="samples">The samples.</param>
    /// <param name="positions">The positions of a sample, at least 1.</param>
    /// <param name="channels">The channels, at least 1.</param>
    /// <param name="groups">The groups, which divide the channels.</param>
    /// <param name="epsilon">What is added to each variance, above 0.</param>
    /// <param name="part">Which part, from 0.</param>
    /// <param name="parts">How many parts.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Gradients(
        ref float inputs, ref float deltas, ref float weightGradients, ref float biasGradients,
        nint samples, nint positions, nint channels, nint groups, float epsilon, int part, int parts)
    {
        Partition share = Partition.Of(channels, part, parts, Lanes16.Count);
        if (Vector512.IsHardwareAccelerated)
            Gradients<Lanes16>(
                ref inputs, ref deltas, ref weightGradients, ref biasGradients, samples, positions, channels, groups, epsilon, share);
        else if (Vector256.IsHardwareAccelerated)
            Gradients<Lanes8>(
                ref inputs, ref deltas, ref weightGradients, ref biasGradients, samples, positions, channels, groups, epsilon, share);
        else
            Gradients<Lanes4>(
                ref inputs, ref deltas, ref weightGradients, ref biasGradients, samples, positions, channels, groups, epsilon, share);
    }

    /// <summary>The forward pass in registers of one width.</summary>
    [MethodImpl(Jit.Optimized)]
    internal static void Forward<TActivation, V>(
        ref float weight, ref float bias, ref float inputs, ref float outputs,
        nint samples, nint positions, nint channels, nint groups, float epsilon)
        where TActivation : struct, IActivation
        where V : struct, ILanes<V>
    {
        nint width = channels / groups;
        for (nint sample = 0; sample < samples; sample++)
        {
            for (nint first = 0; first < channels; first += width)
            {
                nint offset = sample * positions * channels + first;
                ref float x = ref Unsafe.Add(ref inputs, offset);
                GroupMoments moments = GroupMoments.Of<V>(ref x, positions, width, channels, epsilon);
                ForwardStep<TActivation> step = new(
                    ref Unsafe.Add(ref weight, first), ref Unsafe.Add(ref bias, first), moments, ref x, ref Unsafe.Add(ref outputs, offset),
                    positions, channels);
                LaneSweep.Run<ForwardStep<TActivation>, V>(step, 0, width);
            }
        }
    }

    /// <summary>The input deltas in registers of one width.</summary>
    [MethodImpl(Jit.Optimized)]
    internal static void InputDeltas<TEpilogue, V>(
        ref float weight, ref float inputs, ref float deltas, ref float operand, ref float inputDeltas,
        nint samples, nint positions, nint channels, nint groups, float epsilon)
        where TEpilogue : struct, IEpilogue
        where V : struct, ILanes<V>
    {
        nint width = channels / groups;
        float count = positions * width;
        for (nint sample = 0; sample < samples; sample++)
        {
            for (nint first = 0; first < channels; first += width)
            {
                nint offset = sample * positions * channels + first;
                ref float x = ref Unsafe.Add(ref inputs, offset);
                GroupMoments moments = GroupMoments.Of<V>(ref x, positions, width, channels, epsilon);
                BackwardOperands operands = new(
                    ref Unsafe.Add(ref weight, first), ref x, ref Unsafe.Add(ref deltas, offset), moments.Mean, channels);

                // The delta of the inputs is what stays of the weighted deltas g when their mean and their regression on the normalized
                // inputs z are taken away: (g - mean(g) - z mean(g z)) / deviation.
                float level = GroupSum.Of<WeightedDelta, V>(new(operands), positions, width) / count;
                float slope = GroupSum.Of<WeightedDeltaTimesDeviation, V>(new(operands), positions, width)
                    * moments.Inverse / count * moments.Inverse;
                InputDeltaStep<TEpilogue> step = new(
                    operands, moments.Inverse, level, slope, ref Unsafe.Add(ref operand, offset), ref Unsafe.Add(ref inputDeltas, offset),
                    positions);
                LaneSweep.Run<InputDeltaStep<TEpilogue>, V>(step, 0, width);
            }
        }
    }

    /// <summary>The gradients of a share of the channels in registers of one width.</summary>
    [MethodImpl(Jit.Optimized)]
    internal static void Gradients<V>(
        ref float inputs, ref float deltas, ref float weightGradients, ref float biasGradients,
        nint samples, nint positions, nint channels, nint groups, float epsilon, Partition share)
        where V : struct, ILanes<V>
    {
        // Also without samples the gradients are overwritten.
        for (nint channel = share.Start; channel < share.End; channel++)
            Unsafe.Add(ref weightGradients, channel) = Unsafe.Add(ref biasGradients, channel) = 0f;

        nint width = channels / groups;
        for (nint sample = 0; sample < samples; sample++)
        {
            nint offset = sample * positions * channels;
            ref float x = ref Unsafe.Add(ref inputs, offset);
            for (nint first = share.Start / width * width; first < share.End; first += width)
            {
                GroupMoments moments = GroupMoments.Of<V>(ref Unsafe.Add(ref x, first), positions, width, channels, epsilon);
                GradientStep step = new(
                    moments, ref x, ref Unsafe.Add(ref deltas, offset), ref weightGradients, ref biasGradients, positions, channels);
                LaneSweep.Run<GradientStep, V>(step, Math.Max(first, share.Start), Math.Min(first + width, share.End));
            }
        }
    }
}
