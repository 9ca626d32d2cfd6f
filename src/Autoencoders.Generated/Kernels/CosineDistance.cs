using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Autoencoders.Kernels;

/// <summary>
/// The cosine distance <c>1 - r·t / (|r| |t|)</c> between each output r of a row, an activation of the pre-activations, and its target t.
/// A length below 1e-8 counts as 1e-8, so that zero vectors have distance 1.
/// </summary>
/// <remarks>
/// For generated code: the memory behind the references is not checked. Sums have 16 partial sums, whatever the width of the registers.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CosineDistance
{
    private const float LeastLength = 1e-8f;

    /// <summary><c>losses[r]</c> = the distance of row r.</summary>
    /// <typeparam name="TActivation">The activation of the output layer.</typeparam>
    /// <param name="preActivations">The pre-activations of the output layer, [rows][columns].</param>
    /// <param name="targets">What the outputs should be, [rows][columns].</param>
    /// <param name="losses">The distances, [rows].</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The elements of a row, at least 1.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Values<TActivation>(ref float preActivations, ref float targets, ref float losses, nint rows, nint columns)
        where TActivation : struct, IActivation
    {
        if (Vector512.IsHardwareAccelerated)
            Rows<TActivation, Lanes16>(ref preActivations, ref targets, ref losses, rows, columns, false, 0f);
        else if (Vector256.IsHardwareAccelerated)
            Rows<TActivation, Lanes8>(ref preActivations, ref targets, ref losses, rows, columns, false, 0f);
        else
            Rows<TActivation, Lanes4>(ref preActivations, ref targets, ref losses, rows, columns, false, 0f);
    }

    /// <summary><c>losses[r]</c> = the distance of row r, and each pre-activation is replaced by its derivative times a scale.</summary>
    /// <typeparam name="TActivation">The activation of the output layer.</typeparam>
    /// <param name="preActivations">The pre-activations of the output layer, then the scaled derivatives, [rows][columns].</param>
    /// <param name="targets">What the outputs should be, [rows][columns].</param>
    /// <param name="losses">The distances, [rows].</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The elements of a row, at least 1.</param>
    /// <param name="scale">What each derivative is multiplied by.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Deltas<TActivation>(
        ref float preActivations, ref float targets, ref float losses, nint rows, nint columns, float scale)
        where TActivation : struct, IActivation
    {
        if (Vector512.IsHardwareAccelerated)
            Rows<TActivation, Lanes16>(ref preActivations, ref targets, ref losses, rows, columns, true, scale);
        else if (Vector256.IsHardwareAccelerated)
            Rows<TActivation, Lanes8>(ref preActivations, ref targets, ref losses, rows, columns, true, scale);
        else
            Rows<TActivation, Lanes4>(ref preActivations, ref targets, ref losses, rows, columns, true, scale);
    }

    /// <summary>All rows in registers of one width; what is left over at the end of each in narrower ones.</summary>
    [MethodImpl(Jit.Optimized)]
    internal static void Rows<TActivation, V>(
        ref float preActivations, ref float targets, ref float losses, nint rows, nint columns, bool writesDeltas, float scale)
        where TActivation : struct, IActivation
        where V : struct, ILanes<V>
    {
        Span<float> partials = stackalloc float[3 * PartialSums.Count];
        for (nint row = 0; row < rows; row++)
        {
            partials.Clear();
            ref float x = ref Unsafe.Add(ref preActivations, row * columns);
            ref float target = ref Unsafe.Add(ref targets, row * columns);
            SumRow<TActivation, V>(ref x, ref target, ref partials[0], columns);
            float product = PartialSums.Total(ref partials[0]);
            float length = MathF.Max(LeastLength, MathF.Sqrt(PartialSums.Total(ref partials[PartialSums.Count])));
            float targetLength = MathF.Max(LeastLength, MathF.Sqrt(PartialSums.Total(ref partials[2 * PartialSums.Count])));
            float cosine = product / (length * targetLength);
            Unsafe.Add(ref losses, row) = 1f - cosine;

            // The derivative with respect to an output is r cos / |r|² - t / (|r| |t|).
            if (writesDeltas)
            {
                float outputFactor = scale * (cosine / (length * length)), targetFactor = scale / (length * targetLength);
                WriteRow<TActivation, V>(ref x, ref target, outputFactor, targetFactor, columns);
            }
        }
    }

    /// <summary>Adds the products r t, r r and t t of a row to their partial sums, which lie one behind the other.</summary>
    [MethodImpl(Jit.Optimized)]
    private static void SumRow<TActivation, V>(ref float preActivations, ref float targets, ref float partials, nint columns)
        where TActivation : struct, IActivation
        where V : struct, ILanes<V>
    {
        nint column = Sum<TActivation, V>(ref preActivations, ref targets, ref partials, 0, columns);
        column = Sum<TActivation, Lanes4>(ref preActivations, ref targets, ref partials, column, columns);
        Sum<TActivation, Lanes1>(ref preActivations, ref targets, ref partials, column, columns);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Sum<TActivation, V>(ref float preActivations, ref float targets, ref float partials, nint column, nint columns)
        where TActivation : struct, IActivation
        where V : struct, ILanes<V>
    {
        for (; column + V.Count <= columns; column += V.Count)
        {
            V output = TActivation.Forward(V.Load(in preActivations, column)), target = V.Load(in targets, column);
            PartialSums.Add(ref partials, column, output * target);
            PartialSums.Add(ref Unsafe.Add(ref partials, PartialSums.Count), column, output * output);
            PartialSums.Add(ref Unsafe.Add(ref partials, 2 * PartialSums.Count), column, target * target);
        }

        return column;
    }

    /// <summary>Replaces the pre-activations of a row by their scaled derivatives.</summary>
    [MethodImpl(Jit.Optimized)]
    private static void WriteRow<TActivation, V>(
        ref float preActivations, ref float targets, float outputFactor, float targetFactor, nint columns)
        where TActivation : struct, IActivation
        where V : struct, ILanes<V>
    {
        nint column = Write<TActivation, V>(ref preActivations, ref targets, outputFactor, targetFactor, 0, columns);
        column = Write<TActivation, Lanes4>(ref preActivations, ref targets, outputFactor, targetFactor, column, columns);
        Write<TActivation, Lanes1>(ref preActivations, ref targets, outputFactor, targetFactor, column, columns);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Write<TActivation, V>(
        ref float preActivations, ref float targets, float outputFactor, float targetFactor, nint column, nint columns)
        where TActivation : struct, IActivation
        where V : struct, ILanes<V>
    {
        for (; column + V.Count <= columns; column += V.Count)
        {
            V x = V.Load(in preActivations, column);
            V output = TActivation.Forward(x);
            V slope = output * V.Create(outputFactor) - V.Load(in targets, column) * V.Create(targetFactor);
            V.Store(slope * TActivation.Derivative(TActivation.DerivativeReadsInput ? x : output), ref preActivations, column);
        }

        return column;
    }
}
