using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// The weights of one direction of a recurrent layer, in the order of PyTorch's tensors; those of the other direction follow. Of gradients
/// likewise.
/// </summary>
internal readonly ref struct RecurrentWeights
{
    /// <summary>From inputs to gates, [inputs][gates].</summary>
    public readonly ref float OfInputs;

    /// <summary>From the state to gates, [units][gates].</summary>
    public readonly ref float OfState;

    /// <summary>The bias of the sums of inputs, [gates].</summary>
    public readonly ref float InputBias;

    /// <summary>The bias of the sums of the state, [gates].</summary>
    public readonly ref float StateBias;

    /// <summary>The gates of all units.</summary>
    public readonly nint Gates;

    private RecurrentWeights(ref float start, nint inputs, nint units, nint gates)
    {
        Gates = gates;
        OfInputs = ref start;
        OfState = ref Unsafe.Add(ref start, inputs * gates);
        InputBias = ref Unsafe.Add(ref start, (inputs + units) * gates);
        StateBias = ref Unsafe.Add(ref start, (inputs + units + 1) * gates);
    }

    /// <summary>The weights of a direction.</summary>
    /// <param name="weights">Those of the layer.</param>
    /// <param name="inputs">The channels that it reads.</param>
    /// <param name="units">The values of a state.</param>
    /// <param name="direction">The direction, from 0.</param>
    public static RecurrentWeights Of<TCell>(ref float weights, nint inputs, nint units, int direction)
        where TCell : struct, IRecurrentCell
    {
        nint gates = TCell.Gates * units;
        return new(ref Unsafe.Add(ref weights, direction * (inputs + units + 2) * gates), inputs, units, gates);
    }
}
