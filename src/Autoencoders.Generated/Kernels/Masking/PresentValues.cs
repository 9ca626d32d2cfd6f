using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Autoencoders.Kernels;

/// <summary>Values of which some are missing: those are NaN. An infinite value is there.</summary>
/// <remarks>For generated code: the memory behind the references is not checked.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PresentValues
{
    /// <summary><c>outputs[i]</c> = <c>inputs[i]</c>, or 0 where it is missing.</summary>
    /// <param name="inputs">The values, [count].</param>
    /// <param name="outputs">All of them, [count]; it may be the inputs.</param>
    /// <param name="count">The number of values.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Fill(ref float inputs, ref float outputs, nint count) =>
        LaneSweep.Run(new FillStep(ref inputs, ref outputs), 0, count);

    /// <summary>One value where another one is present, and a second where that is missing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Select<V>(V value, V ifPresent, V ifMissing)
        where V : struct, ILanes<V>
        => V.WhereGreater(V.Abs(value), -V.One, ifPresent, ifMissing); // No comparison with NaN holds.

    /// <summary>The number of present values, in single precision: exact up to 2²⁴ in each of sixteen partial sums.</summary>
    /// <param name="values">The values, [count].</param>
    /// <param name="count">How many they would be if none were missing.</param>
    internal static float Count(ref float values, nint count)
    {
        float present = 0f;
        RowReduction.Run<Sum, CountTerm>(new CountTerm(ref values), ref present, 1, count);
        return present;
    }

    internal readonly ref struct FillStep(ref float inputs, ref float outputs) : ILaneStep
    {
        private readonly ref float _inputs = ref inputs;
        private readonly ref float _outputs = ref outputs;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
        {
            V value = V.Load(in _inputs, lane);
            V.Store(Select(value, value, V.Zero), ref _outputs, lane);
        }
    }

    private readonly ref struct CountTerm(ref float values) : IRowTerm
    {
        private readonly ref float _values = ref values;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V At<V>(nint row, nint column)
            where V : struct, ILanes<V>
            => Select(V.Load(in _values, column), V.One, V.Zero);
    }
}
