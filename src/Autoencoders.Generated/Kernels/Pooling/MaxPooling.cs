using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Autoencoders.Kernels;

/// <summary>The largest value of each channel in each window; what lies beyond the input is left out. Windows are not dilated.</summary>
/// <remarks>For generated code: the memory behind the references is not checked.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MaxPooling
{
    /// <summary>The largest values, of equal ones the first in row-major order; not a number where a window has one that is not.</summary>
    /// <typeparam name="W">How the windows lie on the input.</typeparam>
    /// <param name="inputs">The samples, [rows][input height][input width][channels].</param>
    /// <param name="outputs">The largest values, [rows][output height][output width][channels].</param>
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
    /// <c>inputDeltas[i] = epilogue(Σ deltas[o], operand[i])</c> over the windows o, in order, of which element i is the first largest.
    /// Where a largest value is not a number, the window's first element gets the delta.
    /// </summary>
    /// <typeparam name="W">How the windows lie on the input.</typeparam>
    /// <typeparam name="E">What is done with each sum.</typeparam>
    /// <param name="inputs">What <see cref="Forward{W}"/> read, [rows][input height][input width][channels].</param>
    /// <param name="outputs">What it wrote, [rows][output height][output width][channels].</param>
    /// <param name="deltas">The derivatives by the outputs, in their shape.</param>
    /// <param name="operand">The epilogue's operand, in the shape of the inputs; any reference where it reads none.</param>
    /// <param name="inputDeltas">The result, in the shape of the inputs; it overlaps nothing else.</param>
    /// <param name="rows">The number of samples.</param>
    [MethodImpl(Jit.Optimized)]
    public static void InputDeltas<W, E>(
        ref float inputs, ref float outputs, ref float deltas, ref float operand, ref float inputDeltas, nint rows)
        where W : struct, ISlidingWindow
        where E : struct, IEpilogue
    {
        if (Vector512.IsHardwareAccelerated)
            InputDeltas<W, E, Lanes16>(ref inputs, ref outputs, ref deltas, ref operand, ref inputDeltas, rows);
        else if (Vector256.IsHardwareAccelerated)
            InputDeltas<W, E, Lanes8>(ref inputs, ref outputs, ref deltas, ref operand, ref inputDeltas, rows);
        else
            InputDeltas<W, E, Lanes4>(ref inputs, ref outputs, ref deltas, ref operand, ref inputDeltas, rows);
    }

    /// <summary>The largest values in registers of at most one width.</summary>
    [MethodImpl(Jit.Optimized)]
    internal static void Forward<W, V>(ref float inputs, ref float outputs, nint rows)
        where W : struct, ISlidingWindow
        where V : struct, ILanes<V>
    {
        for (nint row = 0; row < rows; row++)
        {
            SampleTensors tensors = new(ref inputs, ref outputs, ref outputs, ref outputs, ref inputs);
            ChannelPass.Run<WindowRow<WindowMaximum>, W, Store, V>(tensors);
            inputs = ref Unsafe.Add(ref inputs, SampleLength.Input<W>());
            outputs = ref Unsafe.Add(ref outputs, SampleLength.Output<W>());
        }
    }

    /// <summary>The input deltas in registers of at most one width.</summary>
    [MethodImpl(Jit.Optimized)]
    internal static void InputDeltas<W, E, V>(
        ref float inputs, ref float outputs, ref float deltas, ref float operand, ref float inputDeltas, nint rows)
        where W : struct, ISlidingWindow
        where E : struct, IEpilogue
        where V : struct, ILanes<V>
    {
        for (nint row = 0; row < rows; row++)
        {
            SampleTensors tensors = new(ref inputs, ref outputs, ref deltas, ref operand, ref inputDeltas);
            WindowDeltas.Run<WindowMaximumDeltas, W, E, V>(tensors);
            inputs = ref Unsafe.Add(ref inputs, SampleLength.Input<W>());
            outputs = ref Unsafe.Add(ref outputs, SampleLength.Output<W>());
            deltas = ref Unsafe.Add(ref deltas, SampleLength.Output<W>());
            operand = ref Unsafe.Add(ref operand, E.ReadsOperand ? SampleLength.Input<W>() : 0);
            inputDeltas = ref Unsafe.Add(ref inputDeltas, SampleLength.Input<W>());
        }
    }
}
