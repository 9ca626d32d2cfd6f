using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>An activation as a pass of its own, where no product stands before it that could apply it.</summary>
/// <remarks>For generated code: the memory behind the references is not checked.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ActivationPass
{
    /// <summary><c>outputs[i] = activation(sums[i])</c></summary>
    /// <typeparam name="TActivation">The activation.</typeparam>
    /// <param name="sums">The pre-activations, [count].</param>
    /// <param name="outputs">The activations, [count]; it may be the sums.</param>
    /// <param name="count">The number of elements.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Forward<TActivation>(ref float sums, ref float outputs, nint count)
        where TActivation : struct, IActivation
        => LaneSweep.Run(new ForwardStep<TActivation>(ref sums, ref outputs), 0, count);

    /// <summary><c>deltas[i] = deltas[i] * activation'(kept[i])</c></summary>
    /// <typeparam name="TActivation">The activation.</typeparam>
    /// <param name="kept">What the forward pass kept of each element, [count].</param>
    /// <param name="deltas">The deltas of the activations, then of the pre-activations, [count].</param>
    /// <param name="count">The number of elements.</param>
    [MethodImpl(Jit.Optimized)]
    public static void TimesDerivative<TActivation>(ref float kept, ref float deltas, nint count)
        where TActivation : struct, IActivation
        => LaneSweep.Run(new DerivativeStep<TActivation>(ref kept, ref deltas), 0, count);

    internal readonly ref struct ForwardStep<TActivation>(ref float sums, ref float outputs) : ILaneStep
        where TActivation : struct, IActivation
    {
        private readonly ref float _sums = ref sums;
        private readonly ref float _outputs = ref outputs;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
            => V.Store(TActivation.Forward(V.Load(in _sums, lane)), ref _outputs, lane);
    }

    internal readonly ref struct DerivativeStep<TActivation>(ref float kept, ref float deltas) : ILaneStep
        where TActivation : struct, IActivation
    {
        private readonly ref float _kept = ref kept;
        private readonly ref float _deltas = ref deltas;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
            => V.Store(V.Load(in _deltas, lane) * TActivation.Derivative(V.Load(in _kept, lane)), ref _deltas, lane);
    }
}
