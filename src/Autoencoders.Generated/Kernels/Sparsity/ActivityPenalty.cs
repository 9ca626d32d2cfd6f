using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The penalty on the magnitudes of a row's code, added to its loss and to the derivatives.</summary>
/// <remarks>For generated code: the memory behind the references is not checked.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ActivityPenalty
{
    /// <summary><c>term[r] = Σ |code[r, i]|</c>, and the code as it is.</summary>
    /// <param name="code">The code, [rows][length].</param>
    /// <param name="outputs">Receives the code, [rows][length].</param>
    /// <param name="term">Receives the magnitudes, [rows].</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="length">The values of a row.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Forward(ref float code, ref float outputs, ref float term, nint rows, nint length)
    {
        LaneSweep.Run(new CopyStep(ref code, ref outputs), 0, rows * length);
        RowReduction.Run<Sum, Magnitude>(new Magnitude(ref code, length), ref term, rows, length);
    }

    /// <summary><c>inputDeltas[i] = deltas[i] + scale * sign(code[i])</c> with sign(0) = 0</summary>
    /// <param name="code">The code, [count].</param>
    /// <param name="deltas">The deltas of the code without its penalty, [count].</param>
    /// <param name="inputDeltas">The result, [count]; it may be the deltas.</param>
    /// <param name="count">The number of values.</param>
    /// <param name="scale">What the term counts in the mean over the mini-batch.</param>
    [MethodImpl(Jit.Optimized)]
    public static void InputDeltas(ref float code, ref float deltas, ref float inputDeltas, nint count, float scale) =>
        LaneSweep.Run(new DeltaStep(ref code, ref deltas, ref inputDeltas, scale), 0, count);

    private readonly ref struct Magnitude(ref float code, nint length) : IRowTerm
    {
        private readonly ref float _code = ref code;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V At<V>(nint row, nint column)
            where V : struct, ILanes<V>
            => V.Abs(V.Load(in _code, row * length + column));
    }

    internal readonly ref struct DeltaStep(ref float code, ref float deltas, ref float inputDeltas, float scale) : ILaneStep
    {
        private readonly ref float _code = ref code;
        private readonly ref float _deltas = ref deltas;
        private readonly ref float _inputDeltas = ref inputDeltas;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
        {
            V value = V.Load(in _code, lane), step = V.Create(scale);
            V slope = V.WhereGreater(value, V.Zero, step, V.WhereGreater(V.Zero, value, -step, V.Zero));
            V.Store(V.Load(in _deltas, lane) + slope, ref _inputDeltas, lane);
        }
    }
}
