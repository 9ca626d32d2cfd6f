using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Autoencoders.Kernels;

/// <summary>The loss of each row of a batch and its derivative, from the pre-activations of the output layer.</summary>
/// <remarks>
/// For generated code: the memory behind the references is not checked. The loss of element j goes to partial sum j mod 16, and the
/// sixteen are added as one tree, whatever the width of the registers.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RowLoss
{
    /// <summary><c>losses[r]</c> = the mean loss of the elements of row r.</summary>
    /// <typeparam name="TLoss">The loss.</typeparam>
    /// <param name="preActivations">The pre-activations of the output layer, [rows][columns].</param>
    /// <param name="targets">What the outputs should be, [rows][columns].</param>
    /// <param name="losses">The mean losses, [rows].</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The elements of a row, at least 1.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Values<TLoss>(ref float preActivations, ref float targets, ref float losses, nint rows, nint columns)
        where TLoss : struct, ILoss
    {
        if (Vector512.IsHardwareAccelerated)
            Rows<ValueOnly<TLoss>, Lanes16>(ref preActivations, ref targets, ref losses, rows, columns, 0f);
        else if (Vector256.IsHardwareAccelerated)
            Rows<ValueOnly<TLoss>, Lanes8>(ref preActivations, ref targets, ref losses, rows, columns, 0f);
        else
            Rows<ValueOnly<TLoss>, Lanes4>(ref preActivations, ref targets, ref losses, rows, columns, 0f);
    }

    /// <summary>
    /// <c>losses[r]</c> = the mean loss of the elements of row r, and each pre-activation is replaced by its derivative times a scale.
    /// </summary>
    /// <typeparam name="TLoss">The loss.</typeparam>
    /// <param name="preActivations">The pre-activations of the output layer, then the scaled derivatives, [rows][columns].</param>
    /// <param name="targets">What the outputs should be, [rows][columns].</param>
    /// <param name="losses">The mean losses, [rows].</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The elements of a row, at least 1.</param>
    /// <param name="scale">What each derivative is multiplied by.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Deltas<TLoss>(
        ref float preActivations, ref float targets, ref float losses, nint rows, nint columns, float scale)
        where TLoss : struct, ILoss
    {
        if (Vector512.IsHardwareAccelerated)
            Rows<ValueAndDelta<TLoss>, Lanes16>(ref preActivations, ref targets, ref losses, rows, columns, scale);
        else if (Vector256.IsHardwareAccelerated)
            Rows<ValueAndDelta<TLoss>, Lanes8>(ref preActivations, ref targets, ref losses, rows, columns, scale);
        else
            Rows<ValueAndDelta<TLoss>, Lanes4>(ref preActivations, ref targets, ref losses, rows, columns, scale);
    }

    /// <summary>All rows in registers of one width; what is left over at the end of each in narrower ones.</summary>
    [MethodImpl(Jit.Optimized)]
    internal static void Rows<TStep, V>(
        ref float preActivations, ref float targets, ref float losses, nint rows, nint columns, float scale)
        where TStep : struct, IStep
        where V : struct, ILanes<V>
    {
        Span<float> partials = stackalloc float[PartialSums.Count];
        for (nint row = 0; row < rows; row++)
        {
            partials.Clear();
            ref float x = ref Unsafe.Add(ref preActivations, row * columns);
            ref float target = ref Unsafe.Add(ref targets, row * columns);
            nint column = Accumulate<TStep, V>(ref x, ref target, ref partials[0], 0, columns, scale);
            column = Accumulate<TStep, Lanes4>(ref x, ref target, ref partials[0], column, columns, scale);
            Accumulate<TStep, Lanes1>(ref x, ref target, ref partials[0], column, columns, scale);
            Unsafe.Add(ref losses, row) = PartialSums.Total(ref partials[0]) / columns;
        }
    }

    /// <summary>As many elements from the given one as fill registers of one width; the first element that is left over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Accumulate<TStep, V>(
        ref float preActivations, ref float targets, ref float partials, nint column, nint columns, float scale)
        where TStep : struct, IStep
        where V : struct, ILanes<V>
    {
        for (; column + V.Count <= columns; column += V.Count)
        {
            V loss = TStep.Take(ref Unsafe.Add(ref preActivations, column), V.Load(in targets, column), V.Create(scale));
            PartialSums.Add(ref partials, column, loss);
        }

        return column;
    }

    /// <summary>The operation on one register of pre-activations.</summary>
    internal interface IStep
    {
        /// <summary>The losses of the register.</summary>
        static abstract V Take<V>(ref float preActivations, V targets, V scale)
            where V : struct, ILanes<V>;
    }

    /// <summary>Leaves the pre-activations as they are.</summary>
    internal readonly struct ValueOnly<TLoss> : IStep
        where TLoss : struct, ILoss
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Take<V>(ref float preActivations, V targets, V scale)
            where V : struct, ILanes<V>
            => TLoss.Value(V.Load(in preActivations), targets);
    }

    /// <summary>Replaces the pre-activations by the scaled derivatives.</summary>
    internal readonly struct ValueAndDelta<TLoss> : IStep
        where TLoss : struct, ILoss
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Take<V>(ref float preActivations, V targets, V scale)
            where V : struct, ILanes<V>
        {
            V loss = TLoss.ValueAndDelta(V.Load(in preActivations), targets, out V delta);
            V.Store(scale * delta, ref preActivations);
            return loss;
        }
    }
}
