using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>Mean and inverse deviation of the channels of each position.</summary>
internal static class PositionMoments
{
    /// <summary><c>means[p]</c> and <c>inverses[p] = 1 / √(variance[p] + epsilon)</c> of a block of positions, in two passes.</summary>
    [MethodImpl(Jit.Optimized)]
    public static void Compute<V>(ref float inputs, ref float means, ref float inverses, nint positions, nint channels, float epsilon)
        where V : struct, ILanes<V>
    {
        RowReduction.Run<Sum, RowValue, V>(new(ref inputs, channels), ref means, positions, channels);
        for (nint position = 0; position < positions; position++)
            Unsafe.Add(ref means, position) /= channels;

        RowReduction.Run<Sum, SquaredDeviation, V>(new(ref inputs, ref means, channels), ref inverses, positions, channels);
        for (nint position = 0; position < positions; position++)
            Unsafe.Add(ref inverses, position) = 1f / MathF.Sqrt(Unsafe.Add(ref inverses, position) / channels + epsilon);
    }

    private readonly ref struct SquaredDeviation(ref float inputs, ref float means, nint channels) : IRowTerm
    {
        private readonly ref float _inputs = ref inputs;
        private readonly ref float _means = ref means;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V At<V>(nint row, nint column)
            where V : struct, ILanes<V>
        {
            V deviation = V.Load(in _inputs, row * channels + column) - V.Create(Unsafe.Add(ref _means, row));
            return deviation * deviation;
        }
    }
}
