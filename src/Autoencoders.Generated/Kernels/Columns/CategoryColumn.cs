using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>A column of categories, whose values are indices, or NaN for a missing one.</summary>
/// <remarks>
/// For generated code: the memory behind the references is not checked. An index out of range, which entry points refuse, counts as missing.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CategoryColumn
{
    /// <summary>One value for each category: 1 for that of the column, 0 for the others; all are 0 for a missing one.</summary>
    /// <param name="column">The index.</param>
    /// <param name="outputs">The values, [categories].</param>
    /// <param name="categories">The number of categories.</param>
    [MethodImpl(Jit.Optimized)]
    public static void OneHot(ref float column, ref float outputs, nint categories)
    {
        LaneSweep.Run(new ZeroStep(ref outputs), 0, categories);
        if (IndexOf(column, categories) is var index and >= 0)
            Unsafe.Add(ref outputs, index) = 1f;
    }

    /// <summary>The learned vector of the category; zeros for a missing one.</summary>
    /// <param name="table">The vectors, [categories][length].</param>
    /// <param name="column">The index.</param>
    /// <param name="outputs">The vector, [length].</param>
    /// <param name="categories">The number of categories.</param>
    /// <param name="length">The values of a vector.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Embed(ref float table, ref float column, ref float outputs, nint categories, nint length)
    {
        nint index = IndexOf(column, categories);
        if (index < 0)
            LaneSweep.Run(new ZeroStep(ref outputs), 0, length);
        else
            ActivationPass.Forward<Identity>(ref Unsafe.Add(ref table, index * length), ref outputs, length);
    }

    /// <summary>The most likely category: the first one with the largest pre-activation.</summary>
    /// <param name="sums">The pre-activations, [categories].</param>
    /// <param name="column">The index.</param>
    /// <param name="categories">The number of categories.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Largest(ref float sums, ref float column, nint categories)
    {
        nint largest = 0;
        for (nint index = 1; index < categories; index++)
        {
            if (Unsafe.Add(ref sums, index) > Unsafe.Add(ref sums, largest))
                largest = index;
        }

        column = largest;
    }

    /// <summary>The index that a value is; -1 for a missing one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static nint IndexOf(float value, nint categories) => value >= 0f && value < categories ? (nint)value : -1;

    internal readonly ref struct ZeroStep(ref float outputs) : ILaneStep
    {
        private readonly ref float _outputs = ref outputs;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
            => V.Store(V.Zero, ref _outputs, lane);
    }
}
