using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Autoencoders.Kernels;

/// <summary>
/// Rows of narrow layers as [values][rows], so that the lanes of a register are rows: no layer is too narrow for a register then, and none
/// has columns left over. Each sum takes the steps of <see cref="MatrixProduct"/>, to the same bits. Rows too few for the lanes lie one after
/// the other instead.
/// </summary>
/// <remarks>For generated code: the memory behind the references is not checked.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RowLanes
{
    /// <summary>The rows at a time: two of the widest registers. Where there are fewer, the lanes of the others have any values.</summary>
    public const int Count = 32;

    /// <summary><c>lanes[j][r] = rows[r][j]</c></summary>
    /// <param name="rows">The rows, [rows][values].</param>
    /// <param name="rowStride">The floats from a row to the next.</param>
    /// <param name="length">The values of a row.</param>
    /// <param name="lanes">Receives [values][<see cref="Count"/>].</param>
    /// <param name="count">How many rows there are.</param>
    /// <param name="inLanes">False for rows that lie as [rows][values] in the memory of the lanes.</param>
    public static void Load(ref float rows, nint rowStride, nint length, ref float lanes, nint count, bool inLanes)
    {
        if (inLanes)
            Transposition.Transpose(ref rows, rowStride, ref lanes, Count, count, length);
        else
            Copy(ref rows, rowStride, ref lanes, length, length, count);
    }

    /// <summary><c>rows[r][j] = lanes[j][r]</c></summary>
    /// <param name="lanes">The lanes, [values][<see cref="Count"/>].</param>
    /// <param name="rows">Receives the rows, [rows][values].</param>
    /// <param name="rowStride">The floats from a row to the next.</param>
    /// <param name="length">The values of a row.</param>
    /// <param name="count">How many rows there are.</param>
    /// <param name="inLanes">False for rows that lie as [rows][values] in the memory of the lanes.</param>
    public static void Store(ref float lanes, ref float rows, nint rowStride, nint length, nint count, bool inLanes)
    {
        if (inLanes)
            Transposition.Transpose(ref lanes, Count, ref rows, rowStride, length, count);
        else
            Copy(ref lanes, length, ref rows, rowStride, length, count);
    }

    /// <summary>A dense layer: <c>outputs[j][r] = epilogue(Σ inputs[i][r] * weights[i][j], bias[j])</c>.</summary>
    /// <typeparam name="TEpilogue">What is done with each sum.</typeparam>
    /// <param name="inputs">The inputs, [values][<see cref="Count"/>].</param>
    /// <param name="weights">The weights, [inputs][outputs].</param>
    /// <param name="bias">The bias, [outputs]; any reference where the epilogue reads none.</param>
    /// <param name="outputs">Receives the outputs, [values][<see cref="Count"/>].</param>
    /// <param name="inputLength">The inputs of the layer.</param>
    /// <param name="outputLength">The outputs of the layer.</param>
    /// <param name="count">How many rows there are.</param>
    /// <param name="inLanes">False for rows that lie as [rows][values] in the memory of the lanes.</param>
    public static void Multiply<TEpilogue>(
        ref float inputs, ref float weights, ref float bias, ref float outputs, nint inputLength, nint outputLength, nint count,
        bool inLanes)
        where TEpilogue : struct, IEpilogue
    {
        if (!inLanes)
        {
            MatrixProduct.Multiply<TEpilogue>(
                ref inputs, inputLength, 1, ref weights, outputLength, ref outputs, outputLength, ref bias, 0, count, inputLength,
                outputLength);
        }
        else if (Vector512.IsHardwareAccelerated)
        {
            Multiply<Register16, Vector512<float>, TEpilogue>(
                ref inputs, ref weights, 1, outputLength, ref bias, ref outputs, inputLength, outputLength, count);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Multiply<Register8, Vector256<float>, TEpilogue>(
                ref inputs, ref weights, 1, outputLength, ref bias, ref outputs, inputLength, outputLength, count);
        }
        else
        {
            Multiply<Register4, Vector128<float>, TEpilogue>(
                ref inputs, ref weights, 1, outputLength, ref bias, ref outputs, inputLength, outputLength, count);
        }
    }

    [MethodImpl(Jit.Optimized)]
    private static void Copy(
        ref float source, nint sourceStride, ref float destination, nint destinationStride, nint length, nint rows)
    {
        for (nint row = 0; row < rows; row++)
        {
            MemoryMarshal.CreateReadOnlySpan(in Unsafe.Add(ref source, row * sourceStride), (int)length)
                .CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref destination, row * destinationStride), (int)length));
        }
    }

    /// <summary>The layer in registers of one width, with weights that may lie in either order.</summary>
    [MethodImpl(Jit.Optimized)]
    internal static void Multiply<R, T, TEpilogue>(
        ref float inputs, ref float weights, nint weightStride, nint stepStride, ref float bias, ref float outputs, nint inputLength,
        nint outputLength, nint count)
        where R : struct, IRegister<T>
        where T : struct
        where TEpilogue : struct, IEpilogue
    {
        // The tile has outputs as its rows, and the weights as its left matrix.
        scoped PanelOperands panel = new()
        {
            LeftRowStride = weightStride,
            LeftStepStride = stepStride,
            LeftTileStride = SixRows.Rows * weightStride,
            RightStepStride = Count,
            RightState = RightState.InPlace,
            ResultRowStride = Count,
            OperandRowStride = 1,
            Steps = inputLength,
        };
        for (nint lane = 0; lane < count; lane += panel.Columns)
        {
            panel.Columns = count - lane > R.Count ? 2 * R.Count : R.Count;
            panel.Rows = outputLength;
            panel.Left = ref weights;
            panel.Right = ref Unsafe.Add(ref inputs, lane);
            panel.Result = ref Unsafe.Add(ref outputs, lane);
            panel.Operand = ref bias;
            if (TEpilogue.IsLong)
            {
                ProductPanel<R, T>.Sum(ref panel);
                Finish<R, T, TEpilogue>(ref Unsafe.Add(ref outputs, lane), ref bias, outputLength, panel.Columns);
            }
            else
            {
                ProductPanel<R, T>.MultiplyTiles<StridedLeft, InPlaceRight, OfRow<TEpilogue>>(ref panel);
            }
        }
    }

    /// <summary>Applies an epilogue that is too long for the tiles; its operand is the same in all lanes.</summary>
    [MethodImpl(Jit.Optimized)]
    private static void Finish<R, T, TEpilogue>(ref float sums, ref float bias, nint length, nint lanes)
        where R : struct, IRegister<T>
        where T : struct
        where TEpilogue : struct, IEpilogue
    {
        for (nint j = 0; j < length; j++)
        {
            T operand = TEpilogue.ReadsOperand ? R.Create(Unsafe.Add(ref bias, j)) : default;
            for (nint lane = 0; lane < lanes; lane += R.Count)
                R.Store(R.Apply<TEpilogue>(R.Load(in sums, lane), operand), ref sums, lane);
            sums = ref Unsafe.Add(ref sums, Count);
        }
    }
}
