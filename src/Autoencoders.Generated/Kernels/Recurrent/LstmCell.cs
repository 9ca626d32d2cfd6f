using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// A long short-term memory as PyTorch has it (Hochreiter and Schmidhuber 1997): <c>i = σ(x Wᵢ + bᵢ + h Uᵢ + cᵢ)</c>, f and o likewise, g
/// with tanh, cell <c>c' = f c + i g</c>, <c>h' = o tanh(c')</c>.
/// </summary>
/// <remarks>For generated code. A step keeps i, f, g, o and the cell behind it.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct LstmCell : IRecurrentCell
{
    static int IRecurrentCell.Gates => 4;

    static int IRecurrentCell.KeptGates => 5;

    static int IRecurrentCell.FirstInputGate => 0;

    static int IRecurrentCell.States => 2;

    static void IRecurrentCell.Advance(scoped in CellStep step)
    {
        LaneSweep.Run(new GateSigmoid(step.Sums, step.Gates, step.Rows), 0, 2 * step.Units);
        LaneSweep.Run(new GateSigmoid(step.Sums, step.Gates, step.Rows), 3 * step.Units, 4 * step.Units);
        LaneSweep.Run(new StateStep(step), 0, step.Units);
    }

    static void IRecurrentCell.Return(scoped in CellReturn step) => LaneSweep.Run(new DeltaStep(step), 0, step.Units);

    static int IRecurrentCell.KeptSum(int gate) => gate;

    private readonly ref struct StateStep(CellStep step) : ILaneStep
    {
        private readonly CellStep _step = step;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
        {
            nint units = _step.Units;
            for (nint row = 0; row < _step.Rows; row++)
            {
                V i = _step.Gates.Load<V>(row, lane), f = _step.Gates.Load<V>(row, units + lane);
                V o = _step.Gates.Load<V>(row, 3 * units + lane);
                V g = HyperbolicTangent.Of(_step.Gates.Load<V>(row, 2 * units + lane) + _step.Sums.Load<V>(row, 2 * units + lane));
                V cell = V.MultiplyAdd(f, _step.Cell.Load<V>(row, lane), i * g);
                V next = o * HyperbolicTangent.Of(cell);
                _step.Gates.Store(g, row, 2 * units + lane);
                _step.Gates.Store(cell, row, 4 * units + lane);
                _step.Next.Store(next, row, lane);
                _step.Output.Store(next, row, lane);
            }
        }
    }

    private readonly ref struct DeltaStep(CellReturn step) : ILaneStep
    {
        private readonly CellReturn _step = step;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
        {
            nint units = _step.Units;
            for (nint row = 0; row < _step.Rows; row++)
            {
                V i = _step.Gates.Load<V>(row, lane), f = _step.Gates.Load<V>(row, units + lane);
                V g = _step.Gates.Load<V>(row, 2 * units + lane), o = _step.Gates.Load<V>(row, 3 * units + lane);
                V y = HyperbolicTangent.Of(_step.Gates.Load<V>(row, 4 * units + lane));
                V delta = _step.Deltas.Load<V>(row, lane) + _step.Carried.Load<V>(row, lane);
                V ofCell = V.MultiplyAdd(delta * o, V.One - (y * y), _step.CarriedCell.Load<V>(row, lane));
                V ofI = ofCell * g * i * (V.One - i), kept = ofCell * f, ofF = kept * _step.Cell.Load<V>(row, lane) * (V.One - f);
                V ofG = ofCell * i * (V.One - (g * g)), ofO = delta * y * o * (V.One - o);
                _step.Gates.Store(ofI, row, lane);
                _step.Gates.Store(ofF, row, units + lane);
                _step.Gates.Store(ofG, row, 2 * units + lane);
                _step.Gates.Store(ofO, row, 3 * units + lane);
                _step.Sums.Store(ofI, row, lane);
                _step.Sums.Store(ofF, row, units + lane);
                _step.Sums.Store(ofG, row, 2 * units + lane);
                _step.Sums.Store(ofO, row, 3 * units + lane);
                _step.CarriedCell.Store(kept, row, lane);
                _step.Carried.Store(V.Zero, row, lane);
            }
        }
    }
}
