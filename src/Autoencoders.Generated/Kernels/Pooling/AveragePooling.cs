using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Autoencoders.Kernels;

/// <summary>The mean of each channel in each window; what lies beyond the input does not count. Windows are not dilated.</summary>
/// <remarks>For generated code: the memory behind the references is not checked.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class AveragePooling
{
    /// <summary>The means: sums in row-major order, times the reciprocal of how many elements of the window lie on the input.</summary>
    /// <typeparam name="W">How the windows lie on the input; one window of its size gives the mean over all positions.</typeparam>
    /// <param name="inputs">The samples, [rows][input height][input width][channels].</param>
    /// <param name="outputs">The means, [rows][output height][output width][channels].</param>
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
    /// <c>inputDeltas[i] = epilogue(Σ deltas[o] / elements of o, operand[i])</c> over the windows o, in order, in which element i lies.
    /// </summary>
    /// <typeparam name="W">How the windows lie on the input.</typeparam>
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

    /// <summary>The means in registers of at most one width.</summary>
    [MethodImpl(Jit.Optimized)]
    internal static void Forward<W, V>(ref float inputs, ref float outputs, nint rows)
        where W : struct, ISlidingWindow
        where V : struct, ILanes<V>
    {
        for (nint row = 0; row < rows; row++)
        {
            SampleTensors tensors = new(ref inputs, ref outputs, ref outputs, ref outputs, ref inputs);
            ChannelPass.Run<WindowRow<WindowSum<MeanScale>>, W, Store, V>(tensors);
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
            SampleTensors tensors = new(ref inputDeltas, ref deltas, ref deltas, ref operand, ref inputDeltas);
            WindowDeltas.Run<WindowSumDeltas<MeanScale>, W, E, V>(tensors);
            deltas = ref Unsafe.Add(ref deltas, SampleLength.Output<W>());
            operand = ref Unsafe.Add(ref operand, E.ReadsOperand ? SampleLength.Input<W>() : 0);
            inputDeltas = ref Unsafe.Add(ref inputDeltas, SampleLength.Input<W>());
        }
    }
}
