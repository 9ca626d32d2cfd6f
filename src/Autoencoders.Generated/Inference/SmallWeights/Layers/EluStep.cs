using System.Runtime.CompilerServices;
using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary><see cref="Elu{TAlpha}"/> with an alpha that is known at run time alone.</summary>
internal readonly ref struct EluStep(ref float input, ref float output, float alpha) : ILaneStep
{
    private readonly ref float _input = ref input;
    private readonly ref float _output = ref output;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Apply<V>(nint lane)
        where V : struct, ILanes<V>
    {
        V x = V.Load(in _input, lane);
        V.Store(V.WhereGreater(x, V.Zero, x, V.Create(alpha) * Exponential.MinusOne(x)), ref _output, lane);
    }
}
