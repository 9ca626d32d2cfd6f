using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>Columns of flags, whose values are 0 or 1, or NaN for a missing one.</summary>
/// <remarks>For generated code: the memory behind the references is not checked.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FlagColumns
{
    /// <summary>The flags as they are, 1/2 for a missing one.</summary>
    /// <param name="columns">The flags, [count].</param>
    /// <param name="outputs">The values, [count].</param>
    /// <param name="count">The number of columns.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Encode(ref float columns, ref float outputs, nint count) =>
        LaneSweep.Run(new EncodeStep(ref columns, ref outputs), 0, count);

    internal readonly ref struct EncodeStep(ref float columns, ref float outputs) : ILaneStep
    {
        private readonly ref float _columns = ref columns;
        private readonly ref float _outputs = ref outputs;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
        {
            V value = V.Load(in _columns, lane);
            V.Store(PresentValues.Select(value, value, V.Create(0.5f)), ref _outputs, lane);
        }
    }
}
