using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Autoencoders.Kernels;

/// <summary>
/// Enlarges rows and columns by whole factors, values between positions on a line from one to the next: PyTorch's bilinear and linear
/// interpolation without aligned corners. Positions beyond the outermost centers have their values.
/// </summary>
/// <remarks>For generated code: the memory behind the references is not checked.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LinearUpsampling
{
    /// <summary>The interpolated values.</summary>
    /// <typeparam name="W">The shapes of the layer; nothing else of it is read.</typeparam>
    /// <param name="inputs">The samples, [rows][input height][input width][channels].</param>
    /// <param name="outputs">The result, [rows][output height][output width][channels].</param>
    /// <param name="rows">The number of samples.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Forward<W>(ref float inputs, ref float outputs, nint rows)
        where W : struct, ISlidingWindow
    {
        if (Vector512.IsHardwareAccelerated)
            Forward<W, Lanes16>(ref inputs, ref outputs, rows);
        else if (Vector256.IsHardwareAccelerated)
            Forward<W, Lanes8>(ref inputs, ref outputs, rows);
        else
            Forward<W, Lanes4>(ref inputs, ref outputs, rows);
    }

    /// <summary>
    /// <c>inputDeltas[i] = epilogue(Σ weight[o, i] * deltas[o], operand[i])</c> over the outputs o that position i has a part in, with
    /// the weights of the forward pass; each row of deltas is summed up by columns, then the rows in order.
    /// </summary>
    /// <typeparam name="W">The shapes of the layer; nothing else of it is read.</typeparam>
    /// <typeparam name="E">What is done with each sum.</typeparam>
    /// <param name="deltas">The derivatives by the outputs, [rows][output height][output width][channels].</param>
    /// <param name="operand">The epilogue's operand, in the shape of the inputs; any reference where it reads none.</param>
    /// <param name="inputDeltas">The result, [rows][input height][input width][channels]; it overlaps nothing else.</param>
    /// <param name="rows">The number of samples.</param>
    [MethodImpl(Jit.Optimized)]
    public static void InputDeltas<W, E>(ref float deltas, ref float operand, ref float inputDeltas, nint rows)
        where W : struct, ISlidingWindow
        where E : struct, IEpilogue
    {
        if (Vector512.IsHardwareAccelerated)
            InputDeltas<W, E, Lanes16>(ref deltas, ref operand, ref inputDeltas, rows);
        else if (Vector256.IsHardwareAccelerated)
            InputDeltas<W, E, Lanes8>(ref deltas, ref operand, ref inputDeltas, rows);
        else
            InputDeltas<W, E, Lanes4>(ref deltas, ref operand, ref inputDeltas, rows);
    }

    /// <summary>The interpolated values in registers of at most one width.</summary>
    [MethodImpl(Jit.Optimized)]
    internal static void Forward<W, V>(ref float inputs, ref float outputs, nint rows)
        where W : struct, ISlidingWindow
        where V : struct, ILanes<V>
    {
        for (nint row = 0; row < rows; row++)
        {
            SampleTensors tensors = new(ref inputs, ref outputs, ref outputs, ref outputs, ref inputs);
            ChannelPass.Run<LinearRow, W, Store, V>(tensors);
            inputs = ref Unsafe.Add(ref inputs, SampleLength.Input<W>());
            outputs = ref Unsafe.Add(ref outputs, SampleLength.Output<W>());
        }
    }

    /// <summary>The input deltas in registers of at most one width.</summary>
    [MethodImpl(Jit.Optimized)]
    internal static void InputDeltas<W, E, V>(ref float deltas, ref float operand, ref float inputDeltas, nint rows)
        where W : struct, ISlidingWindow
        where E : struct, IEpilogue
        where V : struct, ILanes<V>
    {
        for (nint row = 0; row < rows; row++)
        {
            // Rows of deltas meet in the rows of the input between them, so that sums grow in memory.
            MemoryMarshal.CreateSpan(ref inputDeltas, SampleLength.Input<W>()).Clear();
            SampleTensors tensors = new(ref inputDeltas, ref deltas, ref deltas, ref inputDeltas, ref inputDeltas);
            ChannelPass.Run<LinearRowDeltas, W, Store, V>(tensors);
            EpiloguePass.Run<E, V>(ref inputDeltas, ref operand, SampleLength.Input<W>());
            deltas = ref Unsafe.Add(ref deltas, SampleLength.Output<W>());
            operand = ref Unsafe.Add(ref operand, E.ReadsOperand ? SampleLength.Input<W>() : 0);
            inputDeltas = ref Unsafe.Add(ref inputDeltas, SampleLength.Input<W>());
        }
    }
}
