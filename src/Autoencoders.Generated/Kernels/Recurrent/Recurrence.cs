using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Autoencoders.Kernels;

/// <summary>
/// A recurrent layer over many sequences. The sums of inputs of all steps are one matrix product, those of the state one product a step
/// with all sequences as its rows.
/// </summary>
/// <remarks>
/// For generated code: the memory behind the references is not checked. Weights and their gradients lie in the order of PyTorch's tensors:
/// [inputs][gates], [units][gates] and two biases, then the same of the other direction.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Recurrence
{
    /// <summary>The floats of gates and states that stay in the second cache from one step to the next: 512 KB.</summary>
    private const int CachedFloats = 128 * 1024;

    /// <summary>The outputs of some sequences.</summary>
    /// <typeparam name="TCell">What a step computes.</typeparam>
    /// <param name="weights">The weights.</param>
    /// <param name="inputs">The sequences, [rows][steps][inputs].</param>
    /// <param name="outputs">The states of all steps, [rows][steps][directions][units], or the last ones, [rows][directions][units].</param>
    /// <param name="rows">The number of sequences.</param>
    /// <param name="shape">The sizes of the layer.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Forward<TCell>(ref float weights, ref float inputs, ref float outputs, nint rows, RecurrentShape shape)
        where TCell : struct, IRecurrentCell
    {
        nint gateWidth = shape.Steps * shape.GateWidth<TCell>(), stateWidth = shape.Steps * shape.StateWidth;
        nint block = BlockOf<TCell>(rows, shape);
        using PooledFloats memory = new((int)(block * (gateWidth + stateWidth)));
        for (nint row = 0; row < rows; row += block)
        {
            Train<TCell>(
                ref weights, ref Unsafe.Add(ref inputs, row * shape.Steps * shape.Inputs),
                ref Unsafe.Add(ref outputs, row * shape.OutputWidth), ref memory.Start, ref Unsafe.Add(ref memory.Start, block * gateWidth),
                Math.Min(block, rows - row), shape);
        }
    }

    /// <summary>The same, which keeps what the way back reads.</summary>
    /// <typeparam name="TCell">What a step computes.</typeparam>
    /// <param name="weights">The weights.</param>
    /// <param name="inputs">The sequences, [rows][steps][inputs].</param>
    /// <param name="outputs">The states of all steps, [rows][steps][directions][units], or the last ones, [rows][directions][units].</param>
    /// <param name="gates">The place of the gates of each step, [rows][steps][directions][kept gates][units].</param>
    /// <param name="states">The place of the state before each step, [rows][steps][directions][units].</param>
    /// <param name="rows">The number of sequences.</param>
    /// <param name="shape">The sizes of the layer.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Train<TCell>(
        ref float weights, ref float inputs, ref float outputs, ref float gates, ref float states, nint rows, RecurrentShape shape)
        where TCell : struct, IRecurrentCell
    {
        nint block = BlockOf<TCell>(rows, shape);
        for (nint row = 0; row < rows; row += block)
        {
            for (int direction = 0; direction < shape.Directions; direction++)
            {
                Run<TCell>(
                    RecurrentWeights.Of<TCell>(ref weights, shape.Inputs, shape.Units, direction),
                    ref Unsafe.Add(ref inputs, row * shape.Steps * shape.Inputs),
                    ref Unsafe.Add(ref outputs, row * shape.OutputWidth),
                    new(ref gates, ref states, row, direction, TCell.KeptGates, shape),
                    Math.Min(block, rows - row), shape, direction, isSample: false);
            }
        }
    }

    /// <summary>The rows whose steps go together.</summary>
    private static nint BlockOf<TCell>(nint rows, RecurrentShape shape)
        where TCell : struct, IRecurrentCell
    {
        nint fitting = CachedFloats / (shape.Steps * (shape.GateWidth<TCell>() + shape.StateWidth));
        return Math.Min(rows, Math.Max(1, fitting / MatrixProduct.TileRows) * MatrixProduct.TileRows);
    }

    /// <summary>All steps of one direction; those of a sample have sums in another order than those of a batch.</summary>
    [MethodImpl(Jit.Optimized)]
    private static void Run<TCell>(
        RecurrentWeights weights, ref float inputs, ref float outputs, KeptSteps kept, nint rows, RecurrentShape shape, int direction,
        bool isSample)
        where TCell : struct, IRecurrentCell
    {
        nint steps = shape.Steps, units = shape.Units, columns = weights.Gates;
        MatrixProduct.Multiply<AddBias>(
            ref inputs, shape.Inputs, 1, ref weights.OfInputs, columns, ref kept.Gates(0).At(0, TCell.FirstInputGate * units),
            kept.GateWidth, ref weights.InputBias, 0, rows * steps, shape.Inputs, columns);

        using PooledFloats memory = new((int)(rows * columns + units));
        StridedRows sums = new(ref memory.Start, columns), zeros = new(ref Unsafe.Add(ref memory.Start, rows * columns), 0);
        Clear(zeros, 1, units);
        Clear(kept.States(shape.Position(0, direction)), rows, units);
        for (nint step = 0; step < steps; step++)
        {
            nint position = shape.Position(step, direction);
            StridedRows state = kept.States(position), gates = kept.Gates(position);
            if (isSample)
            {
                SampleProduct.Multiply<Identity>(
                    ref weights.OfState, ref weights.StateBias, ref state.At(0), ref sums.At(0), units, columns, start: 0f);
            }
            else
            {
                MatrixProduct.Multiply<AddBias>(
                    ref state.At(0), state.Stride, 1, ref weights.OfState, columns, ref sums.At(0), columns, ref weights.StateBias, 0,
                    rows, units, columns);
            }

            bool isLast = step == steps - 1;
            StridedRows output = new(
                ref Unsafe.Add(ref outputs, (shape.ReturnsSequences ? position * shape.StateWidth : 0) + direction * units),
                shape.OutputWidth);
            StridedRows next = isLast ? output : kept.States(shape.Position(step + 1, direction));
            TCell.Advance(new CellStep(
                sums, gates, state, Cell<TCell>(kept, zeros, shape, step, direction), next,
                isLast || shape.ReturnsSequences ? output : next, rows, units));
        }
    }

    /// <summary>The cell before a step: the last of the gates that the step before has kept, or zeros.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static StridedRows Cell<TCell>(KeptSteps kept, StridedRows zeros, RecurrentShape shape, nint step, int direction)
        where TCell : struct, IRecurrentCell
    {
        if (step == 0)
            return zeros;
        StridedRows before = kept.Gates(shape.Position(step - 1, direction));
        return new(ref before.At(0, (TCell.KeptGates - 1) * shape.Units), before.Stride);
    }

    private static void Clear(StridedRows values, nint rows, nint count)
    {
        for (nint row = 0; row < rows; row++)
            MemoryMarshal.CreateSpan(ref values.At(row), (int)count).Clear();
    }
}
