using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Autoencoders.Kernels;

/// <summary>
/// The cross entropy of a softmax whose target is the index of a category, from the pre-activations x: with <c>z = x - max x</c> it is
/// <c>ln(Σ exp z) - z[target]</c>, in which nothing overflows and no logarithm of 0 is taken. A missing target, which is NaN, has the loss
/// and the derivatives 0.
/// </summary>
/// <remarks>
/// For generated code: the memory behind the references is not checked. Sums have 16 partial sums, whatever the width of the registers.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class IndexCrossEntropy
{
    /// <summary><c>losses[r]</c> = the loss of row r.</summary>
    /// <param name="preActivations">The pre-activations of the softmax, [rows][categories].</param>
    /// <param name="targets">The indices, [rows].</param>
    /// <param name="losses">The losses, [rows].</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="categories">The number of categories.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Values(ref float preActivations, ref float targets, ref float losses, nint rows, nint categories)
    {
        for (nint row = 0; row < rows; row++)
        {
            ref float x = ref Unsafe.Add(ref preActivations, row * categories);
            nint index = CategoryColumn.IndexOf(Unsafe.Add(ref targets, row), categories);
            Unsafe.Add(ref losses, row) = index < 0 ? 0f : Row(ref x, index, categories, false, 0f);
        }
    }

    /// <summary>
    /// <c>losses[r]</c> = the loss of row r, and each pre-activation is replaced by the derivative <c>softmax(x) - (1 at the target)</c>
    /// times a scale.
    /// </summary>
    /// <param name="preActivations">The pre-activations of the softmax, then the derivatives, [rows][categories].</param>
    /// <param name="targets">The indices, [rows].</param>
    /// <param name="losses">The losses, [rows].</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="categories">The number of categories.</param>
    /// <param name="scale">What each derivative is multiplied by.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Deltas(ref float preActivations, ref float targets, ref float losses, nint rows, nint categories, float scale)
    {
        for (nint row = 0; row < rows; row++)
        {
            ref float x = ref Unsafe.Add(ref preActivations, row * categories);
            nint index = CategoryColumn.IndexOf(Unsafe.Add(ref targets, row), categories);
            Unsafe.Add(ref losses, row) = index < 0 ? 0f : Row(ref x, index, categories, true, scale);
            if (index < 0)
                LaneSweep.Run(new CategoryColumn.ZeroStep(ref x), 0, categories);
        }
    }

    private static float Row(ref float preActivations, nint target, nint categories, bool writesDeltas, float scale) =>
        Vector512.IsHardwareAccelerated ? Row<Lanes16>(ref preActivations, target, categories, writesDeltas, scale)
        : Vector256.IsHardwareAccelerated ? Row<Lanes8>(ref preActivations, target, categories, writesDeltas, scale)
        : Row<Lanes4>(ref preActivations, target, categories, writesDeltas, scale);

    /// <summary>One row in registers of one width; what is left over at its end in narrower ones.</summary>
    [MethodImpl(Jit.Optimized)]
    internal static float Row<V>(ref float preActivations, nint target, nint categories, bool writesDeltas, float scale)
        where V : struct, ILanes<V>
    {
        Span<float> partials = stackalloc float[PartialSums.Count];
        float maximum = float.NegativeInfinity;
        for (nint category = 0; category < categories; category++)
            maximum = MathF.Max(maximum, Unsafe.Add(ref preActivations, category));

        float wanted = Unsafe.Add(ref preActivations, target) - maximum;
        ref float powers = ref partials[0];
        nint first = Sum<V>(ref preActivations, maximum, ref powers, 0, categories, writesDeltas);
        first = Sum<Lanes4>(ref preActivations, maximum, ref powers, first, categories, writesDeltas);
        Sum<Lanes1>(ref preActivations, maximum, ref powers, first, categories, writesDeltas);

        // The largest term of the sum of powers is 1, so that its logarithm is that of a normal number.
        float power = PartialSums.Total(ref powers), logarithm = 0f;
        Lanes1.Store(Logarithm.Of(Lanes1.Create(power)), ref logarithm);
        if (writesDeltas)
        {
            float ofTarget = ((Unsafe.Add(ref preActivations, target) / power) - 1f) * scale;
            LaneSweep.Run(new ScaleStep(ref preActivations, scale / power), 0, categories);
            Unsafe.Add(ref preActivations, target) = ofTarget;
        }

        return logarithm - wanted;
    }

    /// <summary>Adds exp z to the partial sums, and keeps it in place of the pre-activations where the derivatives want it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Sum<V>(ref float preActivations, float maximum, ref float powers, nint category, nint categories, bool keepsPowers)
        where V : struct, ILanes<V>
    {
        for (; category + V.Count <= categories; category += V.Count)
        {
            V power = Exponential.Of(V.Load(in preActivations, category) - V.Create(maximum));
            PartialSums.Add(ref powers, category, power);
            if (keepsPowers)
                V.Store(power, ref preActivations, category);
        }

        return category;
    }

    internal readonly ref struct ScaleStep(ref float values, float factor) : ILaneStep
    {
        private readonly ref float _values = ref values;
        private readonly float _factor = factor;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
            => V.Store(V.Load(in _values, lane) * V.Create(_factor), ref _values, lane);
    }
}
