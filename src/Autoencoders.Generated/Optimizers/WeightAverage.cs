using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>
/// The exponential moving average of a flat block, as PyTorch's <c>AveragedModel</c> with <c>get_ema_multi_avg_fn</c>: the first update
/// copies, each later one is <c>average += (1 - decay) * (value - average)</c>.
/// </summary>
internal sealed class WeightAverage
{
    private readonly float _weight;
    private AlignedFloats? _values;

    /// <summary>Chooses how long the average remembers.</summary>
    /// <param name="decay">The share of the average that an update keeps, in [0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decay"/> is outside its range.</exception>
    public WeightAverage(double decay) => _weight = (float)(1 - Hyperparameter.Checked(decay, 0, 1, nameof(decay)));

    /// <summary>The average: empty before <see cref="Prepare"/>, zeros before the first update.</summary>
    public Span<float> Values => _values is { } values ? values.Span : [];

    /// <summary>The number of updates in the average; restore it together with <see cref="Values"/>.</summary>
    public long Updates { get; set; }

    /// <summary>Allocates the average.</summary>
    /// <param name="count">The length of the block, at least 1.</param>
    public void Prepare(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        if (_values is not null)
            throw new InvalidOperationException($"The average already has {_values.Length} values.");
        _values = new AlignedFloats(count);
    }

    /// <summary>Begins the next update.</summary>
    public void BeginStep() => Updates++;

    /// <summary>Takes a slice of the values in; slices may be updated at the same time.</summary>
    /// <param name="slice">The values.</param>
    /// <param name="offset">The index of the first one in the block.</param>
    public void Update(ReadOnlySpan<float> slice, int offset)
    {
        Span<float> average = Values.Slice(offset, slice.Length);
        if (Updates == 1)
        {
            slice.CopyTo(average);
            return;
        }

        var rule = new Approach(ref MemoryMarshal.GetReference(average), in MemoryMarshal.GetReference(slice), _weight);
        UpdateSweep.Run(rule, slice.Length);
    }

    private readonly ref struct Approach(ref float average, ref readonly float value, float weight) : IUpdateRule
    {
        private readonly ref float _average = ref average;
        private readonly ref readonly float _value = ref value;
        private readonly float _weight = weight;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint index)
            where V : struct, ILanes<V>
        {
            V average = V.Load(in _average, index);
            V.Store(average + V.Create(_weight) * (V.Load(in _value, index) - average), ref _average, index);
        }
    }
}
