using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Autoencoders.Kernels;

// The way back through time. The deltas of the gates take the place of the gates; gradients and input deltas are products of all steps.
public static partial class Recurrence
{
    /// <summary>From the deltas of the outputs to those of all sums.</summary>
    /// <typeparam name="TCell">What a step computes.</typeparam>
    /// <param name="weights">The weights.</param>
    /// <param name="deltas">The deltas of the outputs, shaped as these.</param>
    /// <param name="gates">What <see cref="Train"/> kept; the deltas of the sums in its place.</param>
    /// <param name="states">What it kept beside.</param>
    /// <param name="rows">The number of sequences.</param>
    /// <param name="shape">The sizes of the layer.</param>
    [MethodImpl(Jit.Optimized)]
    public static void GateDeltas<TCell>(
        ref float weights, ref float deltas, ref float gates, ref float states, nint rows, RecurrentShape shape)
        where TCell : struct, IRecurrentCell
    {
        nint block = BlockOf<TCell>(rows, shape), units = shape.Units, columns = TCell.Gates * units;
        using PooledFloats memory = new((int)(columns * units + block * (columns + 2 * units) + units));
        for (int direction = 0; direction < shape.Directions; direction++)
        {
            RecurrentWeights own = RecurrentWeights.Of<TCell>(ref weights, shape.Inputs, units, direction);
            Transposition.Transpose(ref own.OfState, ref memory.Start, units, columns, 0, units);
            for (nint row = 0; row < rows; row += block)
            {
                Return<TCell>(
                    ref memory.Start, ref Unsafe.Add(ref deltas, row * shape.OutputWidth + direction * units),
                    new(ref gates, ref states, row, direction, TCell.KeptGates, shape), Math.Min(block, rows - row), shape, direction);
            }
        }
    }

    /// <summary>The deltas of the layer before: deltas of the sums x weightsᵀ, then an operation on each.</summary>
    /// <typeparam name="TCell">What a step computes.</typeparam>
    /// <typeparam name="TEpilogue">The operation, such as the derivative of the activation before.</typeparam>
    /// <param name="weights">The weights.</param>
    /// <param name="gates">The deltas of the sums.</param>
    /// <param name="operand">The operand of the operation, [rows][steps][inputs].</param>
    /// <param name="inputDeltas">The result, [rows][steps][inputs].</param>
    /// <param name="rows">The number of sequences.</param>
    /// <param name="shape">The sizes of the layer.</param>
    [MethodImpl(Jit.Optimized)]
    public static void InputDeltas<TCell, TEpilogue>(
        ref float weights, ref float gates, ref float operand, ref float inputDeltas, nint rows, RecurrentShape shape)
        where TCell : struct, IRecurrentCell
        where TEpilogue : struct, IEpilogue
    {
        if (shape.Directions == 1)
        {
            InputDeltas<TCell, TEpilogue>(ref weights, ref gates, ref operand, ref inputDeltas, rows, shape, direction: 0);
            return;
        }

        // The operation follows the sum of both directions.
        InputDeltas<TCell, Store>(ref weights, ref gates, ref inputDeltas, ref inputDeltas, rows, shape, direction: 0);
        InputDeltas<TCell, AddBias>(ref weights, ref gates, ref inputDeltas, ref inputDeltas, rows, shape, direction: 1);
        if (typeof(TEpilogue) != typeof(Store))
            Addition.InputDeltas<TEpilogue>(ref inputDeltas, ref operand, ref inputDeltas, rows * shape.Steps * shape.Inputs);
    }

    /// <summary>The gradients: products of inputs, of states and of 1 with the deltas of the sums.</summary>
    /// <typeparam name="TCell">What a step computes.</typeparam>
    /// <param name="inputs">The sequences, [rows][steps][inputs].</param>
    /// <param name="gates">The deltas of the sums.</param>
    /// <param name="states">The state before each step.</param>
    /// <param name="gradients">The gradients of the weights; the share of the part is overwritten.</param>
    /// <param name="rows">The number of sequences.</param>
    /// <param name="shape">The sizes of the layer.</param>
    /// <param name="part">The number of the part.</param>
    /// <param name="parts">The number of parts.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Gradients<TCell>(
        ref float inputs, ref float gates, ref float states, ref float gradients, nint rows, RecurrentShape shape, int part, int parts)
        where TCell : struct, IRecurrentCell
    {
        nint units = shape.Units, width = shape.GateWidth<TCell>(), count = rows * shape.Steps;
        for (int direction = 0; direction < shape.Directions; direction++)
        {
            RecurrentWeights own = RecurrentWeights.Of<TCell>(ref gradients, shape.Inputs, units, direction);
            ref float deltas = ref Unsafe.Add(ref gates, direction * TCell.KeptGates * units);
            ref float ofInputs = ref Unsafe.Add(ref deltas, TCell.FirstInputGate * units);
            SumProducts(
                ref inputs, shape.Inputs, shape.Inputs, ref ofInputs, width, ref own.OfInputs, own.Gates, own.Gates, count, part, parts);
            SumDeltas(ref ofInputs, width, ref own.InputBias, own.Gates, count, part, parts);
            for (int gate = 0, next; gate < TCell.Gates; gate = next)
            {
                next = gate + 1;
                while (next < TCell.Gates && TCell.KeptSum(next) == TCell.KeptSum(next - 1) + 1)
                    next++;
                ref float ofState = ref Unsafe.Add(ref deltas, TCell.KeptSum(gate) * units);
                SumProducts(
                    ref Unsafe.Add(ref states, direction * units), units, shape.StateWidth, ref ofState, width,
                    ref Unsafe.Add(ref own.OfState, gate * units), own.Gates, (next - gate) * units, count, part, parts);
                SumDeltas(
                    ref ofState, width, ref Unsafe.Add(ref own.StateBias, gate * units), (next - gate) * units, count, part, parts);
            }
        }
    }

    /// <summary>
    /// All steps of one direction, from the last to the first. The memory has the transposed weights of the state, and room for a step.
    /// </summary>
    [MethodImpl(Jit.Optimized)]
    private static void Return<TCell>(
        ref float memory, ref float deltas, KeptSteps kept, nint rows, RecurrentShape shape, int direction)
        where TCell : struct, IRecurrentCell
    {
        nint units = shape.Units, columns = TCell.Gates * units;
        StridedRows sums = new(ref Unsafe.Add(ref memory, columns * units), columns);
        StridedRows carried = new(ref sums.At(rows), units), carriedCell = new(ref carried.At(rows), units);
        StridedRows zeros = new(ref carriedCell.At(rows), 0);
        MemoryMarshal.CreateSpan(ref carried.At(0), (int)((2 * rows + 1) * units)).Clear();
        for (nint step = shape.Steps - 1; step >= 0; step--)
        {
            nint position = shape.Position(step, direction);
            bool hasDeltas = shape.ReturnsSequences || step == shape.Steps - 1;
            StridedRows given = hasDeltas
                ? new(ref Unsafe.Add(ref deltas, shape.ReturnsSequences ? position * shape.StateWidth : 0), shape.OutputWidth)
                : zeros;
            TCell.Return(new CellReturn(
                given, carried, carriedCell, kept.Gates(position), kept.States(position),
                Cell<TCell>(kept, zeros, shape, step, direction), sums, rows, units));
            if (step > 0)
            {
                MatrixProduct.Multiply<AddBias>(
                    ref sums.At(0), columns, 1, ref memory, units, ref carried.At(0), units, ref carried.At(0), units, rows, columns, units);
            }
        }
    }

    /// <summary>One direction's part of the input deltas.</summary>
    private static void InputDeltas<TCell, TEpilogue>(
        ref float weights, ref float gates, ref float operand, ref float inputDeltas, nint rows, RecurrentShape shape, int direction)
        where TCell : struct, IRecurrentCell
        where TEpilogue : struct, IEpilogue
    {
        RecurrentWeights own = RecurrentWeights.Of<TCell>(ref weights, shape.Inputs, shape.Units, direction);
        nint first = (direction * TCell.KeptGates + TCell.FirstInputGate) * shape.Units;
        MatrixProduct.MultiplyTransposed<TEpilogue>(
            ref Unsafe.Add(ref gates, first), shape.GateWidth<TCell>(), 1, ref own.OfInputs, own.Gates, ref inputDeltas, shape.Inputs,
            ref operand, shape.Inputs, rows * shape.Steps, own.Gates, shape.Inputs);
    }

    /// <summary>A share of <c>result[i, j] = Σ values[n, i] * deltas[n, j]</c>.</summary>
    private static void SumProducts(
        ref float values, nint width, nint valueStride, ref float deltas, nint deltaStride, ref float result, nint resultStride,
        nint columns, nint count, int part, int parts)
    {
        Partition share = Partition.Of(width, part, parts, MatrixProduct.TileRows);
        ref float sums = ref Unsafe.Add(ref result, share.Start * resultStride);
        MatrixProduct.Multiply<Store>(
            ref Unsafe.Add(ref values, share.Start), 1, valueStride, ref deltas, deltaStride, ref sums, resultStride, ref sums, 0,
            share.End - share.Start, count, columns);
    }

    /// <summary>A share of <c>result[j] = Σ deltas[n, j]</c>.</summary>
    private static void SumDeltas(
        ref float deltas, nint stride, ref float result, nint columns, nint count, int part, int parts)
    {
        Partition share = Partition.Of(columns, part, parts, ColumnSum.Multiple);
        ColumnSum.Sum(ref deltas, stride, count, ref result, share.Start, share.End);
    }
}
