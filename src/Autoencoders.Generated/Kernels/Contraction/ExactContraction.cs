using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// The squared Frobenius norm of the Jacobian of one dense layer, <c>Σ f'(s)² |w|²</c> over its units (Rifai et al. 2011), and its
/// derivatives: exact, from the norms of the units' weights.
/// </summary>
/// <remarks>For generated code: the memory behind the references is not checked.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ExactContraction
{
    /// <summary>
    /// <c>term[r] = Σ f'(s[r, j])² norms[j]</c>, and <c>deltas[r, j] += 2 scale f'(s[r, j]) f''(s[r, j]) norms[j]</c>
    /// </summary>
    /// <typeparam name="TActivation">The activation f.</typeparam>
    /// <param name="kept">What the forward pass kept of each unit, [rows][units].</param>
    /// <param name="norms">The squared lengths of the units' weights, [units].</param>
    /// <param name="deltas">The derivatives by the sums s, [rows][units].</param>
    /// <param name="term">The norm of each row, [rows].</param>
    /// <param name="scale">What the derivative of each row's term is multiplied by.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="units">The units of the layer.</param>
    [MethodImpl(Jit.Optimized)]
    public static void AddDeltas<TActivation>(
        ref float kept, ref float norms, ref float deltas, ref float term, float scale, nint rows, nint units)
        where TActivation : struct, ICurvedActivation
    {
        RowReduction.Run<Sum, NormTerm<TActivation>>(new(ref kept, ref norms, units), ref term, rows, units);
        for (nint row = 0; row < rows; row++)
        {
            DeltaStep<TActivation> step = new(
                ref Unsafe.Add(ref kept, row * units), ref norms, ref Unsafe.Add(ref deltas, row * units), 2f * scale);
            LaneSweep.Run(step, 0, units);
        }
    }

    /// <summary>
    /// <c>gradients[i, j] += 2 scale weights[i, j] Σ f'(s[r, j])²</c> for each input i from first to before end, the rows taken in order.
    /// </summary>
    /// <typeparam name="TActivation">The activation f.</typeparam>
    /// <param name="kept">What the forward pass kept of each unit, [rows][units].</param>
    /// <param name="weights">The weights, [inputs][units].</param>
    /// <param name="gradients">Their gradient, [inputs][units].</param>
    /// <param name="scale">What the derivative of each row's term is multiplied by.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="units">The units of the layer.</param>
    /// <param name="firstInput">The first input.</param>
    /// <param name="endInput">The input after the last.</param>
    [MethodImpl(Jit.Optimized)]
    public static void AddGradients<TActivation>(
        ref float kept, ref float weights, ref float gradients, float scale, nint rows, nint units, nint firstInput, nint endInput)
        where TActivation : struct, ICurvedActivation
        => LaneSweep.Run(
            new GradientStep<TActivation>(ref kept, ref weights, ref gradients, 2f * scale, rows, units, firstInput, endInput), 0, units);

    internal readonly ref struct NormTerm<TActivation>(ref float kept, ref float norms, nint units) : IRowTerm
        where TActivation : struct, ICurvedActivation
    {
        private readonly ref float _kept = ref kept;
        private readonly ref float _norms = ref norms;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V At<V>(nint row, nint column)
            where V : struct, ILanes<V>
        {
            V slope = TActivation.Derivative(V.Load(in _kept, row * units + column));
            return slope * slope * V.Load(in _norms, column);
        }
    }

    internal readonly ref struct DeltaStep<TActivation>(ref float kept, ref float norms, ref float deltas, float factor) : ILaneStep
        where TActivation : struct, ICurvedActivation
    {
        private readonly ref float _kept = ref kept;
        private readonly ref float _norms = ref norms;
        private readonly ref float _deltas = ref deltas;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
        {
            V kept = V.Load(in _kept, lane);
            V bend = TActivation.Derivative(kept) * TActivation.SecondDerivative(kept) * (V.Create(factor) * V.Load(in _norms, lane));
            V.Store(V.Load(in _deltas, lane) + bend, ref _deltas, lane);
        }
    }

    internal readonly ref struct GradientStep<TActivation>(
        ref float kept, ref float weights, ref float gradients, float factor, nint rows, nint units, nint firstInput, nint endInput)
        : ILaneStep
        where TActivation : struct, ICurvedActivation
    {
        private readonly ref float _kept = ref kept;
        private readonly ref float _weights = ref weights;
        private readonly ref float _gradients = ref gradients;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
        {
            V sum = V.Zero;
            for (nint row = 0; row < rows; row++)
            {
                V slope = TActivation.Derivative(V.Load(in _kept, row * units + lane));
                sum = V.MultiplyAdd(slope, slope, sum);
            }

            sum *= V.Create(factor);
            for (nint input = firstInput; input < endInput; input++)
            {
                nint place = input * units + lane;
                V.Store(V.MultiplyAdd(V.Load(in _weights, place), sum, V.Load(in _gradients, place)), ref _gradients, place);
            }
        }
    }
}
