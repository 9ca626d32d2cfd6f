using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// A gated recurrent unit as PyTorch has it (Cho et al. 2014): <c>r = σ(x Wᵣ + bᵣ + h Uᵣ + cᵣ)</c>, z likewise,
/// <c>n = tanh(x Wₙ + bₙ + r (h Uₙ + cₙ))</c>, <c>h' = (1 - z) n + z h</c>.
/// </summary>
/// <remarks>
/// For generated code. A step keeps <c>h Uₙ + cₙ</c>, r, z, n in this order, so that those with a sum of inputs lie beside each other.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct GruCell : IRecurrentCell
{
    static int IRecurrentCell.Gates => 3;

    static int IRecurrentCell.KeptGates => 4;

    static int IRecurrentCell.FirstInputGate => 1;

    static int IRecurrentCell.States => 1;

    static void IRecurrentCell.Advance(scoped in CellStep step)
    {
        StridedRows open = new(ref step.Gates.At(0, step.Units), step.Gates.Stride);
        LaneSweep.Run(new GateSigmoid(step.Sums, open, step.Rows), 0, 2 * step.Units);
        LaneSweep.Run(new StateStep(step), 0, step.Units);
    }

    static void IRecurrentCell.Return(scoped in CellReturn step) => LaneSweep.Run(new DeltaStep(step), 0, step.Units);

    static int IRecurrentCell.KeptSum(int gate) => (gate + 1) % 3;

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
                V r = _step.Gates.Load<V>(row, units + lane), z = _step.Gates.Load<V>(row, 2 * units + lane);
                V sum = _step.Sums.Load<V>(row, 2 * units + lane), state = _step.State.Load<V>(row, lane);
                V n = HyperbolicTangent.Of(V.MultiplyAdd(r, sum, _step.Gates.Load<V>(row, 3 * units + lane)));
                V next = V.MultiplyAdd(z, state - n, n);
                _step.Gates.Store(sum, row, lane);
                _step.Gates.Store(n, row, 3 * units + lane);
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
                V sum = _step.Gates.Load<V>(row, lane), r = _step.Gates.Load<V>(row, units + lane);
                V z = _step.Gates.Load<V>(row, 2 * units + lane), n = _step.Gates.Load<V>(row, 3 * units + lane);
                V delta = _step.Deltas.Load<V>(row, lane) + _step.Carried.Load<V>(row, lane);
                V kept = delta * z, ofN = (delta - kept) * (V.One - (n * n)), ofSum = ofN * r;
                V ofR = ofSum * sum * (V.One - r), ofZ = kept * (_step.State.Load<V>(row, lane) - n) * (V.One - z);
                _step.Gates.Store(ofSum, row, lane);
                _step.Gates.Store(ofR, row, units + lane);
                _step.Gates.Store(ofZ, row, 2 * units + lane);
                _step.Gates.Store(ofN, row, 3 * units + lane);
                _step.Sums.Store(ofR, row, lane);
                _step.Sums.Store(ofZ, row, units + lane);
                _step.Sums.Store(ofSum, row, 2 * units + lane);
                _step.Carried.Store(kept, row, lane);
            }
        }
    }
}
