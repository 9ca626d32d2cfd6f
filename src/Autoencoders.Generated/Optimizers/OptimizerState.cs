using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>What an optimiser remembers between steps: a number of slots, each with one value a parameter, at first 0.</summary>
internal sealed class OptimizerState(int slots)
{
    private readonly AlignedFloats[] _slots = new AlignedFloats[slots];
    private int _parameterCount;

    public void Prepare(int parameterCount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parameterCount, 1);
        if (_parameterCount != 0)
        {
            throw new InvalidOperationException(
                $"The optimiser serves a network of {_parameterCount} parameters already; make one optimiser for each trainer.");
        }

        for (int slot = 0; slot < _slots.Length; slot++)
            _slots[slot] = new AlignedFloats(parameterCount);
        _parameterCount = parameterCount;
    }

    /// <summary>The remembered values of the slice that begins at <paramref name="offset"/>.</summary>
    public Span<float> Slice(int slot, int offset, int length) => _slots[slot].Span.Slice(offset, length);

    /// <summary>Refuses a slice that does not belong to these parameters.</summary>
    public void Check(ReadOnlySpan<float> parameters, ReadOnlySpan<float> gradients, int offset)
    {
        if (_parameterCount == 0)
            throw new InvalidOperationException("The optimiser has no state yet; call Prepare with the number of parameters first.");
        if (gradients.Length != parameters.Length)
            throw new ArgumentException($"{gradients.Length} gradients do not fit {parameters.Length} parameters.", nameof(gradients));
        if (offset < 0 || offset > _parameterCount - parameters.Length)
        {
            throw new ArgumentException(
                $"{parameters.Length} parameters from index {offset} on are not within the {_parameterCount} prepared ones.",
                nameof(offset));
        }
    }
}
