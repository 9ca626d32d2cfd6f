using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>Mean and inverse deviation of the values of one group of channels of one sample.</summary>
internal readonly record struct GroupMoments(float Mean, float Inverse)
{
    /// <summary>The moments, in two passes.</summary>
    /// <param name="inputs">The first channel of the group at the first position.</param>
    /// <param name="positions">The positions of the sample.</param>
    /// <param name="width">The channels of the group.</param>
    /// <param name="channels">The channels of a position.</param>
    /// <param name="epsilon">What is added to the variance, above 0.</param>
    public static GroupMoments Of<V>(ref float inputs, nint positions, nint width, nint channels, float epsilon)
        where V : struct, ILanes<V>
    {
        float count = positions * width;
        float mean = GroupSum.Of<RowValue, V>(new(ref inputs, channels), positions, width) / count;
        float squares = GroupSum.Of<SquaredDeviation, V>(new(ref inputs, mean, channels), positions, width);
        return new(mean, 1f / MathF.Sqrt(squares / count + epsilon));
    }

    private readonly ref struct SquaredDeviation(ref float inputs, float mean, nint channels) : IRowTerm
    {
        private readonly ref float _inputs = ref inputs;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V At<V>(nint row, nint column)
            where V : struct, ILanes<V>
        {
            V deviation = V.Load(in _inputs, row * channels + column) - V.Create(mean);
            return deviation * deviation;
        }
    }
}
