namespace Autoencoders.Kernels;

/// <summary>The values of one step of a recurrent layer, for some rows.</summary>
/// <param name="sums">The part of the gates' sums that comes from the state.</param>
/// <param name="gates">The part that comes from the inputs, which the gates replace.</param>
/// <param name="state">The state before the step.</param>
/// <param name="cell">The cell before the step; any values for a layer without one.</param>
/// <param name="next">The place of the state behind it.</param>
/// <param name="output">A further place of the same; it may be the same place.</param>
/// <param name="rows">The number of rows.</param>
/// <param name="units">The values of a state.</param>
internal readonly ref struct CellStep(
    StridedRows sums, StridedRows gates, StridedRows state, StridedRows cell, StridedRows next, StridedRows output, nint rows, nint units)
{
    public readonly StridedRows Sums = sums;
    public readonly StridedRows Gates = gates;
    public readonly StridedRows State = state;
    public readonly StridedRows Cell = cell;
    public readonly StridedRows Next = next;
    public readonly StridedRows Output = output;
    public readonly nint Rows = rows;
    public readonly nint Units = units;
}
