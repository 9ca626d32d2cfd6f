using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>
/// The state of an optimizer between steps: slots with one value per parameter, and further numbers. Copy all of these values into the
/// state of a new optimizer with the same <see cref="IOptimizer.Description"/> to continue with the same bits.
/// </summary>
public sealed class OptimizerState
{
    private readonly AlignedFloats[] _slots;
    private readonly double[] _numbers;

    /// <summary>The range of a count of steps: a double counts exactly up to its end.</summary>
    internal static readonly (double, double) Steps = (0, 1L << 53);

    /// <summary>Decides what is remembered; the memory of the slots is allocated by <see cref="Prepare"/>.</summary>
    /// <param name="slots">How many values a parameter has, 0 or more.</param>
    /// <param name="numbers">How many numbers there are beside them, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public OptimizerState(int slots, int numbers = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(slots);
        ArgumentOutOfRangeException.ThrowIfNegative(numbers);
        _slots = new AlignedFloats[slots];
        _numbers = new double[numbers];
    }

    /// <summary>The parameters of the network that the state belongs to; 0 before <see cref="Prepare"/>.</summary>
    public int ParameterCount { get; private set; }

    /// <summary>The number of values per parameter.</summary>
    public int SlotCount => _slots.Length;

    /// <summary>The values that exist once rather than per parameter, such as Adam's powers of beta; at first 0.</summary>
    public Span<double> Numbers => _numbers;

    /// <summary>The ranges of the values of each slot; empty if they are not known.</summary>
    internal BlockRange[] SlotRanges { get; init; } = [];

    /// <summary>The lowest and the highest of what each of <see cref="Numbers"/> can be; null where nothing is known of them.</summary>
    internal (double Lowest, double Highest)? NumberRange { get; init; }

    /// <summary>Allocates the slots for a network: zeros.</summary>
    /// <param name="parameterCount">The number of parameters of the network, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="parameterCount"/> is below 1.</exception>
    /// <exception cref="InvalidOperationException">The state belongs to a network already.</exception>
    public void Prepare(int parameterCount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parameterCount, 1);
        if (ParameterCount != 0)
        {
            throw new InvalidOperationException(
                $"The optimizer already serves a network of {ParameterCount} parameters; make one optimizer for each trainer.");
        }

        for (int slot = 0; slot < _slots.Length; slot++)
            _slots[slot] = new AlignedFloats(parameterCount);
        ParameterCount = parameterCount;
    }

    /// <summary>The values of a slot: one a parameter, in the order of the parameters.</summary>
    /// <param name="slot">Which slot, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such slot.</exception>
    /// <exception cref="InvalidOperationException"><see cref="Prepare"/> was not called.</exception>
    public Span<float> Slot(int slot)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(slot);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(slot, _slots.Length);
        RequirePrepared();
        return _slots[slot].Span;
    }

    /// <summary>The remembered values of the slice that begins at <paramref name="offset"/>.</summary>
    internal Span<float> Slice(int slot, int offset, int length) => _slots[slot].Span.Slice(offset, length);

    /// <summary>Refuses a slice that does not belong to these parameters.</summary>
    internal void Check(ReadOnlySpan<float> parameters, ReadOnlySpan<float> gradients, int offset)
    {
        RequirePrepared();
        if (gradients.Length != parameters.Length)
            throw new ArgumentException($"{gradients.Length} gradients do not fit {parameters.Length} parameters.", nameof(gradients));
        if (offset < 0 || offset > ParameterCount - parameters.Length)
        {
            throw new ArgumentException(
                $"{parameters.Length} parameters from index {offset} are outside the {ParameterCount} that were prepared.",
                nameof(offset));
        }
    }

    private void RequirePrepared()
    {
        if (ParameterCount == 0)
            throw new InvalidOperationException("The optimizer has no state yet; call Prepare with the number of parameters first.");
    }
}
