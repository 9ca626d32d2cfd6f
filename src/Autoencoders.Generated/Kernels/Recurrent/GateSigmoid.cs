using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// Gates that open from 0 to 1. They are a sweep of their own, because the compiler inlines but few long functions into one.
/// </summary>
/// <param name="sums">The part of the sums that comes from the state.</param>
/// <param name="gates">The part that comes from the inputs, which the gates replace.</param>
/// <param name="rows">The number of rows.</param>
internal readonly ref struct GateSigmoid(StridedRows sums, StridedRows gates, nint rows) : ILaneStep
{
    private readonly StridedRows _sums = sums;
    private readonly StridedRows _gates = gates;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Apply<V>(nint lane)
        where V : struct, ILanes<V>
    {
        for (nint row = 0; row < rows; row++)
            _gates.Store(Logistic.Of(_gates.Load<V>(row, lane) + _sums.Load<V>(row, lane)), row, lane);
    }
}
