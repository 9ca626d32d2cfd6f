using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Autoencoders.Kernels;

// One sequence, and one step of it: sums of a row in the chains of a sample instead of those of a batch.
public static partial class Recurrence
{
    /// <summary>The outputs of one sequence.</summary>
    /// <typeparam name="TCell">What a step computes.</typeparam>
    /// <param name="weights">The weights.</param>
    /// <param name="input">The sequence, [steps][inputs].</param>
    /// <param name="output">The states of all steps, [steps][directions][units], or the last ones, [directions][units].</param>
    /// <param name="shape">The sizes of the layer.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Sample<TCell>(ref float weights, ref float input, ref float output, RecurrentShape shape)
        where TCell : struct, IRecurrentCell
    {
        nint gateWidth = shape.Steps * shape.GateWidth<TCell>();
        using PooledFloats memory = new((int)(gateWidth + shape.Steps * shape.StateWidth));
        for (int direction = 0; direction < shape.Directions; direction++)
        {
            Run<TCell>(
                RecurrentWeights.Of<TCell>(ref weights, shape.Inputs, shape.Units, direction), ref input, ref output,
                new(ref memory.Start, ref Unsafe.Add(ref memory.Start, gateWidth), 0, direction, TCell.KeptGates, shape),
                1, shape, direction, isSample: true);
        }
    }

    /// <summary>One step of one sequence in its own direction, which takes the state with it.</summary>
    /// <typeparam name="TCell">What a step computes.</typeparam>
    /// <param name="weights">The weights.</param>
    /// <param name="input">The values at the position, [inputs].</param>
    /// <param name="state">The state before the step, which the one behind it replaces: [units], and of an LSTM the cell, [units], too.</param>
    /// <param name="inputs">The channels that the layer reads.</param>
    /// <param name="units">The values of a state.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Step<TCell>(ref float weights, ref float input, ref float state, nint inputs, nint units)
        where TCell : struct, IRecurrentCell
    {
        RecurrentWeights own = RecurrentWeights.Of<TCell>(ref weights, inputs, units, direction: 0);
        nint keptLength = TCell.KeptGates * units;
        using PooledFloats memory = new((int)(keptLength + own.Gates));
        StridedRows gates = new(ref memory.Start, 0), sums = new(ref Unsafe.Add(ref memory.Start, keptLength), 0);
        SampleProduct.Multiply<Identity>(
            ref own.OfInputs, ref own.InputBias, ref input, ref gates.At(0, TCell.FirstInputGate * units), inputs, own.Gates, start: 0f);
        SampleProduct.Multiply<Identity>(ref own.OfState, ref own.StateBias, ref state, ref sums.At(0), units, own.Gates, start: 0f);

        StridedRows current = new(ref state, 0), cell = new(ref Unsafe.Add(ref state, (TCell.States - 1) * units), 0);
        TCell.Advance(new CellStep(sums, gates, current, cell, current, current, 1, units));
        if (TCell.States > 1)
        {
            MemoryMarshal.CreateSpan(ref gates.At(0, keptLength - units), (int)units)
                .CopyTo(MemoryMarshal.CreateSpan(ref cell.At(0), (int)units));
        }
    }
}
