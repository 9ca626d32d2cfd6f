using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// Directions that go through the encoder beside the values: <c>tangent = f'(s) v</c> behind a linear layer that made v of the tangents
/// before it. The squared length of what a random direction becomes is an unbiased estimate of the squared Frobenius norm of the Jacobian
/// (Hutchinson 1989); the way back is its exact derivative. A row has one or several such probes.
/// </summary>
/// <remarks>For generated code: the memory behind the references is not checked.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Tangents
{
    /// <summary><c>tangents[r, p, i] = f'(s[r, i]) sums[r, p, i]</c></summary>
    /// <typeparam name="TActivation">The activation f.</typeparam>
    /// <param name="kept">What the forward pass kept of each value, [rows][length].</param>
    /// <param name="sums">What the linear layer made of the tangents, [rows][probes][length].</param>
    /// <param name="tangents">The result, [rows][probes][length]; it may be the sums.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="probes">The probes of a row.</param>
    /// <param name="length">The values of a row.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Forward<TActivation>(ref float kept, ref float sums, ref float tangents, nint rows, nint probes, nint length)
        where TActivation : struct, IActivation
    {
        (nint blocks, nint lanes) = Blocks(rows, probes, length);
        for (nint block = 0; block < blocks; block++)
        {
            nint place = block * lanes * probes;
            ForwardStep<TActivation> step = new(
                ref Unsafe.Add(ref kept, block * lanes),
                ref Unsafe.Add(ref sums, place),
                ref Unsafe.Add(ref tangents, place),
                probes,
                lanes);
            LaneSweep.Run(step, 0, lanes);
        }
    }

    /// <summary>
    /// <c>term[r] = Σ tangents[r, p, i]² / probes</c>, and its derivative by the tangents times the scale:
    /// <c>deltas[r, p, i] = 2 scale tangents[r, p, i] / probes</c>
    /// </summary>
    /// <param name="tangents">The tangents of the code, [rows][probes][length].</param>
    /// <param name="deltas">The derivatives, [rows][probes][length]; it may be the tangents.</param>
    /// <param name="term">The estimate of each row, [rows].</param>
    /// <param name="scale">What the derivative of each row's term is multiplied by.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="probes">The probes of a row.</param>
    /// <param name="length">The values of the code.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Square(ref float tangents, ref float deltas, ref float term, float scale, nint rows, nint probes, nint length)
    {
        float mean = 1f / probes;
        RowReduction.Run<Sum, RowProduct>(new(ref tangents, ref tangents, probes * length), ref term, rows, probes * length);
        LaneSweep.Run(new ScaleStep(ref term, ref term, mean), 0, rows);
        LaneSweep.Run(new ScaleStep(ref tangents, ref deltas, 2f * scale * mean), 0, rows * probes * length);
    }

    /// <summary>
    /// The way back through <c>tangent = f'(s) v</c>: <c>deltas[r, i] += f''(s[r, i]) Σ tangentDeltas[r, p, i] sums[r, p, i]</c> by the
    /// probes in order, then <c>tangentDeltas[r, p, i] = f'(s[r, i]) tangentDeltas[r, p, i]</c>.
    /// </summary>
    /// <typeparam name="TActivation">The activation f.</typeparam>
    /// <param name="kept">What the forward pass kept of each value, [rows][length].</param>
    /// <param name="sums">What the linear layer made of the tangents before it, v, [rows][probes][length].</param>
    /// <param name="tangentDeltas">The derivatives by the tangents, then by v, [rows][probes][length].</param>
    /// <param name="deltas">The derivatives by s, [rows][length].</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="probes">The probes of a row.</param>
    /// <param name="length">The values of a row.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Backward<TActivation>(
        ref float kept, ref float sums, ref float tangentDeltas, ref float deltas, nint rows, nint probes, nint length)
        where TActivation : struct, ICurvedActivation
    {
        (nint blocks, nint lanes) = Blocks(rows, probes, length);
        for (nint block = 0; block < blocks; block++)
        {
            nint place = block * lanes * probes;
            BackwardStep<TActivation> step = new(
                ref Unsafe.Add(ref kept, block * lanes),
                ref Unsafe.Add(ref sums, place),
                ref Unsafe.Add(ref tangentDeltas, place),
                ref Unsafe.Add(ref deltas, block * lanes),
                probes,
                lanes);
            LaneSweep.Run(step, 0, lanes);
        }
    }

    /// <summary>With one probe, all rows are one block of lanes; with more, each row is one.</summary>
    private static (nint Blocks, nint Lanes) Blocks(nint rows, nint probes, nint length) =>
        probes == 1 ? (1, rows * length) : (rows, length);

    internal readonly ref struct ForwardStep<TActivation>(ref float kept, ref float sums, ref float tangents, nint probes, nint length)
        : ILaneStep
        where TActivation : struct, IActivation
    {
        private readonly ref float _kept = ref kept;
        private readonly ref float _sums = ref sums;
        private readonly ref float _tangents = ref tangents;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
        {
            V slope = TActivation.Derivative(V.Load(in _kept, lane));
            for (nint probe = 0; probe < probes; probe++)
            {
                nint place = probe * length + lane;
                V.Store(slope * V.Load(in _sums, place), ref _tangents, place);
            }
        }
    }

    internal readonly ref struct BackwardStep<TActivation>(
        ref float kept, ref float sums, ref float tangentDeltas, ref float deltas, nint probes, nint length) : ILaneStep
        where TActivation : struct, ICurvedActivation
    {
        private readonly ref float _kept = ref kept;
        private readonly ref float _sums = ref sums;
        private readonly ref float _tangentDeltas = ref tangentDeltas;
        private readonly ref float _deltas = ref deltas;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
        {
            V kept = V.Load(in _kept, lane), slope = TActivation.Derivative(kept), sum = V.Zero;
            for (nint probe = 0; probe < probes; probe++)
            {
                nint place = probe * length + lane;
                V delta = V.Load(in _tangentDeltas, place);
                sum = V.MultiplyAdd(delta, V.Load(in _sums, place), sum);
                V.Store(slope * delta, ref _tangentDeltas, place);
            }

            V.Store(V.MultiplyAdd(TActivation.SecondDerivative(kept), sum, V.Load(in _deltas, lane)), ref _deltas, lane);
        }
    }

    internal readonly ref struct ScaleStep(ref float values, ref float results, float factor) : ILaneStep
    {
        private readonly ref float _values = ref values;
        private readonly ref float _results = ref results;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
            => V.Store(V.Load(in _values, lane) * V.Create(factor), ref _results, lane);
    }
}
