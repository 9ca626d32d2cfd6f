using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Autoencoders.Kernels;

/// <summary>Repeats each position as a block of output height / input height rows and output width / input width columns.</summary>
/// <remarks>
/// For generated code: the memory behind the references is not checked. The layer is the adjoint of a sum over blocks, so that its
/// forward pass is the backward one of that sum, and the other way round.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NearestUpsampling
{
    /// <summary>The repeated values.</summary>
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

    /// <summary><c>inputDeltas[i] = epilogue(Σ deltas[o], operand[i])</c> over the block of position i in row-major order.</summary>
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

    /// <summary>The repeated values in registers of at most one width.</summary>
    [MethodImpl(Jit.Optimized)]
    internal static void Forward<W, V>(ref float inputs, ref float outputs, nint rows)
        where W : struct, ISlidingWindow
        where V : struct, ILanes<V>
    {
        for (nint row = 0; row < rows; row++)
        {
            SampleTensors blocks = new(ref outputs, ref inputs, ref inputs, ref inputs, ref outputs);
            ChannelPass.Run<WindowRow<WindowSumDeltas<UnitScale>>, RepeatedBlocks<W>, Store, V>(blocks);
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
            SampleTensors blocks = new(ref deltas, ref inputDeltas, ref inputDeltas, ref operand, ref deltas);
            if (E.IsLong)
            {
                ChannelPass.Run<WindowRow<WindowSum<UnitScale>>, RepeatedBlocks<W>, Store, V>(blocks);
                EpiloguePass.Run<E, V>(ref inputDeltas, ref operand, SampleLength.Input<W>());
            }
            else
            {
                ChannelPass.Run<WindowRow<WindowSum<UnitScale>>, RepeatedBlocks<W>, E, V>(blocks);
            }

            deltas = ref Unsafe.Add(ref deltas, SampleLength.Output<W>());
            operand = ref Unsafe.Add(ref operand, E.ReadsOperand ? SampleLength.Input<W>() : 0);
            inputDeltas = ref Unsafe.Add(ref inputDeltas, SampleLength.Input<W>());
        }
    }
}
