using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>
/// Adds up the mean gradients of mini-batches, each times its rows, to the mean gradient of all their rows: that of one batch with all of
/// them. Slices may be worked on at the same time; what is common to all of them is kept by the caller.
/// </summary>
internal sealed class GradientSum(int count)
{
    private readonly AlignedFloats _sums = new(count);

    /// <summary>The mini-batches that are in the sums.</summary>
    public int Batches { get; set; }

    /// <summary>The rows of these mini-batches.</summary>
    public int Rows { get; set; }

    /// <summary>One sum per parameter; meaningless while <see cref="Batches"/> is 0.</summary>
    public Span<float> Values => _sums.Span;

    /// <summary>Adds the gradients of a slice; with the first mini-batch, the sums begin with them.</summary>
    public void Add(ReadOnlySpan<float> gradients, int offset, int rows)
    {
        Span<float> sums = Values.Slice(offset, gradients.Length);
        if (Batches == 0)
            sums.Clear();
        UpdateSweep.Run(
            new ScaledAddition(ref MemoryMarshal.GetReference(sums), in MemoryMarshal.GetReference(gradients), rows), gradients.Length);
    }

    /// <summary>Writes the means over all rows.</summary>
    public void Mean(Span<float> gradients, int offset)
    {
        ReadOnlySpan<float> sums = Values.Slice(offset, gradients.Length);
        UpdateSweep.Run(
            new Division(ref MemoryMarshal.GetReference(gradients), in MemoryMarshal.GetReference(sums), Rows), gradients.Length);
    }

    private readonly ref struct Division(ref float gradient, ref readonly float sum, float rows) : IUpdateRule
    {
        private readonly ref float _gradient = ref gradient;
        private readonly ref readonly float _sum = ref sum;
        private readonly float _rows = rows;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint index)
            where V : struct, ILanes<V> =>
            V.Store(V.Load(in _sum, index) / V.Create(_rows), ref _gradient, index);
    }
}
