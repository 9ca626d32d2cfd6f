using System.Runtime.CompilerServices;
using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>Adds gradients, each times one factor, to sums.</summary>
internal readonly ref struct ScaledAddition(ref float sum, ref readonly float gradient, float factor) : IUpdateRule
{
    private readonly ref float _sum = ref sum;
    private readonly ref readonly float _gradient = ref gradient;
    private readonly float _factor = factor;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Apply<V>(nint index)
        where V : struct, ILanes<V> =>
        V.Store(V.Load(in _sum, index) + V.Create(_factor) * V.Load(in _gradient, index), ref _sum, index);
}
