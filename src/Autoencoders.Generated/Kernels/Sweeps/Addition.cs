using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The addition of tensors of one shape, which ends a residual span and begins its way back.</summary>
/// <remarks>For generated code: the memory behind the references is not checked.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Addition
{
    /// <summary><c>outputs[i] = activation(a[i] + b[i])</c></summary>
    /// <typeparam name="TActivation">The activation.</typeparam>
    /// <param name="a">The first tensor, [count].</param>
    /// <param name="b">The second tensor, [count].</param>
    /// <param name="outputs">The activations, [count]; it may be either tensor.</param>
    /// <param name="count">The number of elements.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Forward<TActivation>(ref float a, ref float b, ref float outputs, nint count)
        where TActivation : struct, IActivation
        => LaneSweep.Run(new ForwardStep<TActivation>(ref a, ref b, ref outputs), 0, count);

    /// <summary>
    /// <c>inputDeltas[i] = epilogue(deltas[i], operand[i])</c>: an addition hands its deltas to both tensors as they are.
    /// </summary>
    /// <typeparam name="TEpilogue">What is done with each delta; every derivative is short.</typeparam>
    /// <param name="deltas">The deltas of the sums, [count].</param>
    /// <param name="operand">The epilogue's operand, [count]; any reference where the epilogue reads none.</param>
    /// <param name="inputDeltas">The deltas of one tensor, [count].</param>
    /// <param name="count">The number of elements.</param>
    [MethodImpl(Jit.Optimized)]
    public static void InputDeltas<TEpilogue>(ref float deltas, ref float operand, ref float inputDeltas, nint count)
        where TEpilogue : struct, IEpilogue
        => LaneSweep.Run(new InputDeltasStep<TEpilogue>(ref deltas, ref operand, ref inputDeltas), 0, count);

    /// <summary><c>destination[i] = destination[i] + source[i]</c></summary>
    /// <param name="source">What is added, [count].</param>
    /// <param name="destination">What it is added to, [count].</param>
    /// <param name="count">The number of elements.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Accumulate(ref float source, ref float destination, nint count) =>
        LaneSweep.Run(new AccumulateStep(ref source, ref destination), 0, count);

    internal readonly ref struct ForwardStep<TActivation>(ref float a, ref float b, ref float outputs) : ILaneStep
        where TActivation : struct, IActivation
    {
        private readonly ref float _a = ref a;
        private readonly ref float _b = ref b;
        private readonly ref float _outputs = ref outputs;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
            => V.Store(TActivation.Forward(V.Load(in _a, lane) + V.Load(in _b, lane)), ref _outputs, lane);
    }

    internal readonly ref struct InputDeltasStep<TEpilogue>(ref float deltas, ref float operand, ref float inputDeltas) : ILaneStep
        where TEpilogue : struct, IEpilogue
    {
        private readonly ref float _deltas = ref deltas;
        private readonly ref float _operand = ref operand;
        private readonly ref float _inputDeltas = ref inputDeltas;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
        {
            V kept = TEpilogue.ReadsOperand ? V.Load(in _operand, lane) : V.Zero;
            V.Store(TEpilogue.Apply(V.Load(in _deltas, lane), kept), ref _inputDeltas, lane);
        }
    }

    internal readonly ref struct AccumulateStep(ref float source, ref float destination) : ILaneStep
    {
        private readonly ref float _source = ref source;
        private readonly ref float _destination = ref destination;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
            => V.Store(V.Load(in _destination, lane) + V.Load(in _source, lane), ref _destination, lane);
    }
}
