using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Autoencoders.Kernels;

/// <summary>
/// Inverted dropout: a random part of the elements becomes 0, the others are divided by the part that is kept. Which ones is a pure
/// function of a key and the element's index in the batch, so that the way back finds the same ones, in any division of the rows.
/// </summary>
/// <remarks>For generated code: the memory behind the references is not checked.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Dropout
{
    /// <summary><c>outputs[r, i] = inputs[r, i] / (1 - rate)</c> where element (firstRow + r) * length + i is kept, else 0.</summary>
    /// <param name="inputs">The inputs, [rows][length].</param>
    /// <param name="outputs">The outputs, [rows][length]; it may be the inputs.</param>
    /// <param name="firstRow">Which row of the batch the first one is.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="length">The elements of a row.</param>
    /// <param name="rate">The part that is dropped, at least 0 and below 1.</param>
    /// <param name="key">What the mask depends on: another one for each layer and each step.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Forward(ref float inputs, ref float outputs, nint firstRow, nint rows, nint length, float rate, ulong key) =>
        InputDeltas<Store>(ref inputs, ref inputs, ref outputs, firstRow, rows, length, rate, key);

    /// <summary>
    /// <c>inputDeltas[r, i] = epilogue(delta, operand[r, i])</c> with <c>delta = deltas[r, i] / (1 - rate)</c> where the element was kept,
    /// else 0.
    /// </summary>
    /// <typeparam name="TEpilogue">What is done with each delta.</typeparam>
    /// <param name="deltas">The deltas of the outputs, [rows][length].</param>
    /// <param name="operand">The epilogue's operand, [rows][length]; any reference where it reads none.</param>
    /// <param name="inputDeltas">The result, [rows][length]; it may be the deltas or the operand.</param>
    /// <param name="firstRow">Which row of the batch the first one is.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="length">The elements of a row.</param>
    /// <param name="rate">The rate of the forward pass.</param>
    /// <param name="key">The key of the forward pass.</param>
    [MethodImpl(Jit.Optimized)]
    public static void InputDeltas<TEpilogue>(
        ref float deltas, ref float operand, ref float inputDeltas, nint firstRow, nint rows, nint length, float rate, ulong key)
        where TEpilogue : struct, IEpilogue
    {
        if (Vector512.IsHardwareAccelerated)
            Mask<TEpilogue, Lanes16>(ref deltas, ref operand, ref inputDeltas, firstRow * length, rows * length, rate, key);
        else if (Vector256.IsHardwareAccelerated)
            Mask<TEpilogue, Lanes8>(ref deltas, ref operand, ref inputDeltas, firstRow * length, rows * length, rate, key);
        else
            Mask<TEpilogue, Lanes4>(ref deltas, ref operand, ref inputDeltas, firstRow * length, rows * length, rate, key);
    }

    /// <summary>Either pass in registers of one width.</summary>
    [MethodImpl(Jit.Optimized)]
    internal static void Mask<TEpilogue, V>(
        ref float values, ref float operand, ref float results, nint firstElement, nint count, float rate, ulong key)
        where TEpilogue : struct, IEpilogue
        where V : struct, ILanes<V>
    {
        Span<float> memory = stackalloc float[RandomWords.Memory];
        DropoutMask isKept = new(rate);
        float scale = 1f / (1f - rate);
        for (nint start = 0; start < count; start += RandomWords.Strip)
        {
            nint elements = Math.Min(RandomWords.Strip, count - start);
            ref float mask = ref RandomWords.Fill(isKept, memory, firstElement + start, elements, key);
            MaskStep<TEpilogue> step = new(
                ref mask, ref Unsafe.Add(ref values, start), ref Unsafe.Add(ref operand, start),
                ref Unsafe.Add(ref results, start), scale);
            LaneSweep.Run<MaskStep<TEpilogue>, V>(step, 0, elements);
        }
    }

    private readonly ref struct MaskStep<TEpilogue>(
        ref float mask, ref float values, ref float operand, ref float results, float scale) : ILaneStep
        where TEpilogue : struct, IEpilogue
    {
        private readonly ref float _mask = ref mask;
        private readonly ref float _values = ref values;
        private readonly ref float _operand = ref operand;
        private readonly ref float _results = ref results;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
        {
            // Selected, not multiplied: an element that is dropped is 0 also where it is not finite.
            V kept = V.Load(in _values, lane) * V.Create(scale);
            V value = V.WhereGreater(V.Load(in _mask, lane), V.Zero, kept, V.Zero);
            V operand = TEpilogue.ReadsOperand ? V.Load(in _operand, lane) : V.Zero;
            V.Store(TEpilogue.Apply(value, operand), ref _results, lane);
        }
    }
}
