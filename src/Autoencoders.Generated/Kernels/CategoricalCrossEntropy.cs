using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Autoencoders.Kernels;

/// <summary>
/// The categorical cross-entropy of the softmax of each position's channels, from the pre-activations x: with <c>z = x - max x</c> it is
/// <c>-Σ target ln softmax(x) = ln(Σ exp z) Σ target - Σ target z</c>, in which nothing overflows and no logarithm of 0 is taken.
/// </summary>
/// <remarks>
/// For generated code: the memory behind the references is not checked. Sums have 16 partial sums, whatever the width of the registers.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CategoricalCrossEntropy
{
    /// <summary><c>losses[r]</c> = the mean loss of the positions of row r.</summary>
    /// <param name="preActivations">The pre-activations of the softmax, [rows][positions][channels].</param>
    /// <param name="targets">What the outputs should be, [rows][positions][channels].</param>
    /// <param name="losses">The mean losses, [rows].</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="positions">The positions of a row, at least 1.</param>
    /// <param name="channels">The channels of a position, at least 1.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Values(ref float preActivations, ref float targets, ref float losses, nint rows, nint positions, nint channels)
    {
        if (Vector512.IsHardwareAccelerated)
            Rows<Lanes16>(ref preActivations, ref targets, ref losses, rows, positions, channels, false, 0f);
        else if (Vector256.IsHardwareAccelerated)
            Rows<Lanes8>(ref preActivations, ref targets, ref losses, rows, positions, channels, false, 0f);
        else
            Rows<Lanes4>(ref preActivations, ref targets, ref losses, rows, positions, channels, false, 0f);
    }

    /// <summary>
    /// <c>losses[r]</c> = the mean loss of the positions of row r, and each pre-activation is replaced by the derivative
    /// <c>softmax(x) Σ target - target</c> of its position's loss times a scale.
    /// </summary>
    /// <param name="preActivations">The pre-activations of the softmax, then the derivatives, [rows][positions][channels].</param>
    /// <param name="targets">What the outputs should be, [rows][positions][channels].</param>
    /// <param name="losses">The mean losses, [rows].</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="positions">The positions of a row, at least 1.</param>
    /// <param name="channels">The channels of a position, at least 1.</param>
    /// <param name="scale">What each derivative is multiplied by.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Deltas(
        ref float preActivations, ref float targets, ref float losses, nint rows, nint positions, nint channels, float scale)
    {
        if (Vector512.IsHardwareAccelerated)
            Rows<Lanes16>(ref preActivations, ref targets, ref losses, rows, positions, channels, true, scale);
        else if (Vector256.IsHardwareAccelerated)
            Rows<Lanes8>(ref preActivations, ref targets, ref losses, rows, positions, channels, true, scale);
        else
            Rows<Lanes4>(ref preActivations, ref targets, ref losses, rows, positions, channels, true, scale);
    }

    /// <summary>All rows in registers of one width; what is left over at the end of each position in narrower ones.</summary>
    [MethodImpl(Jit.Optimized)]
    internal static void Rows<V>(
        ref float preActivations, ref float targets, ref float losses,
        nint rows, nint positions, nint channels, bool writesDeltas, float scale)
        where V : struct, ILanes<V>
    {
        Span<float> partials = stackalloc float[5 * PartialSums.Count];
        ref float maxima = ref partials[0];
        ref float powers = ref partials[PartialSums.Count];
        ref float totals = ref partials[2 * PartialSums.Count];
        ref float products = ref partials[3 * PartialSums.Count];
        ref float positionLosses = ref partials[4 * PartialSums.Count];
        for (nint row = 0; row < rows; row++)
        {
            partials.Clear();
            for (nint position = 0; position < positions; position++)
            {
                nint first = (row * positions + position) * channels;
                ref float x = ref Unsafe.Add(ref preActivations, first);
                ref float target = ref Unsafe.Add(ref targets, first);
                partials[..(4 * PartialSums.Count)].Clear();

                // No order of comparisons changes the maximum.
                Lanes16.Store(Lanes16.Create(float.NegativeInfinity), ref maxima);
                nint channel = Maximum<V>(ref x, ref maxima, 0, channels);
                channel = Maximum<Lanes4>(ref x, ref maxima, channel, channels);
                Maximum<Lanes1>(ref x, ref maxima, channel, channels);
                for (int i = 1; i < PartialSums.Count; i++)
                    maxima = MathF.Max(maxima, Unsafe.Add(ref maxima, i));

                channel = Sum<V>(ref x, ref target, maxima, ref powers, ref totals, ref products, 0, channels, writesDeltas);
                channel = Sum<Lanes4>(ref x, ref target, maxima, ref powers, ref totals, ref products, channel, channels, writesDeltas);
                Sum<Lanes1>(ref x, ref target, maxima, ref powers, ref totals, ref products, channel, channels, writesDeltas);
                float power = PartialSums.Total(ref powers), total = PartialSums.Total(ref totals);

                // The largest term of the sum of powers is 1, so that its logarithm is that of a normal number.
                Lanes1 loss = Logarithm.Of(Lanes1.Create(power)) * Lanes1.Create(total) - Lanes1.Create(PartialSums.Total(ref products));
                PartialSums.Add(ref positionLosses, position, loss);
                if (!writesDeltas)
                    continue;
                channel = WriteDeltas<V>(ref x, ref target, total / power, scale, 0, channels);
                channel = WriteDeltas<Lanes4>(ref x, ref target, total / power, scale, channel, channels);
                WriteDeltas<Lanes1>(ref x, ref target, total / power, scale, channel, channels);
            }

            Unsafe.Add(ref losses, row) = PartialSums.Total(ref positionLosses) / positions;
        }
    }

    /// <summary>The largest of some pre-activations.</summary>
    internal static float Maximum<V>(ref float preActivations, nint channels)
        where V : struct, ILanes<V>
    {
        Span<float> partials = stackalloc float[PartialSums.Count];
        partials.Fill(float.NegativeInfinity);
        nint channel = Maximum<V>(ref preActivations, ref partials[0], 0, channels);
        channel = Maximum<Lanes4>(ref preActivations, ref partials[0], channel, channels);
        Maximum<Lanes1>(ref preActivations, ref partials[0], channel, channels);
        float largest = partials[0];
        foreach (float partial in partials)
            largest = MathF.Max(largest, partial);
        return largest;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Maximum<V>(ref float preActivations, ref float maxima, nint channel, nint channels)
        where V : struct, ILanes<V>
    {
        for (; channel + V.Count <= channels; channel += V.Count)
            V.Store(V.Max(V.Load(in maxima), V.Load(in preActivations, channel)), ref maxima);
        return channel;
    }

    /// <summary>
    /// Adds exp z, the targets and their products with z to the partial sums, and keeps exp z in place of the pre-activations where the
    /// derivatives want it; the first channel that is left over.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Sum<V>(
        ref float preActivations, ref float targets, float maximum,
        ref float powers, ref float totals, ref float products, nint channel, nint channels, bool keepsPowers)
        where V : struct, ILanes<V>
    {
        for (; channel + V.Count <= channels; channel += V.Count)
        {
            V target = V.Load(in targets, channel);
            V z = V.Load(in preActivations, channel) - V.Create(maximum);
            V power = Exponential.Of(z);
            PartialSums.Add(ref powers, channel, power);
            PartialSums.Add(ref totals, channel, target);
            PartialSums.Add(ref products, channel, target * z);
            if (keepsPowers)
                V.Store(power, ref preActivations, channel);
        }

        return channel;
    }

    /// <summary>Replaces each exp z by <c>(exp z ratio - target) scale</c>; the first channel that is left over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint WriteDeltas<V>(ref float powers, ref float targets, float ratio, float scale, nint channel, nint channels)
        where V : struct, ILanes<V>
    {
        for (; channel + V.Count <= channels; channel += V.Count)
        {
            V delta = V.MultiplyAdd(V.Load(in powers, channel), V.Create(ratio), -V.Load(in targets, channel));
            V.Store(V.Create(scale) * delta, ref powers, channel);
        }

        return channel;
    }
}
