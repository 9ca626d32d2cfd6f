namespace Autoencoders.Kernels;

/// <summary>The values of one step of a recurrent layer on the way back, for some rows.</summary>
/// <param name="deltas">The deltas of the step's output.</param>
/// <param name="carried">
/// The deltas of the state behind the step, from the step behind it. They become those of the state before it, without those through the
/// weights.
/// </param>
/// <param name="carriedCell">The same of the cell; any values for a layer without one.</param>
/// <param name="gates">The gates, which their deltas replace.</param>
/// <param name="state">The state before the step.</param>
/// <param name="cell">The cell before the step; any values for a layer without one.</param>
/// <param name="sums">The place of the deltas of the sums that come from the state.</param>
/// <param name="rows">The number of rows.</param>
/// <param name="units">The values of a state.</param>
internal readonly ref struct CellReturn(
    StridedRows deltas, StridedRows carried, StridedRows carriedCell, StridedRows gates, StridedRows state, StridedRows cell,
    StridedRows sums, nint rows, nint units)
{
    public readonly StridedRows Deltas = deltas;
    public readonly StridedRows Carried = carried;
    public readonly StridedRows CarriedCell = carriedCell;
    public readonly StridedRows Gates = gates;
    public readonly StridedRows State = state;
    public readonly StridedRows Cell = cell;
    public readonly StridedRows Sums = sums;
    public readonly nint Rows = rows;
    public readonly nint Units = units;
}
