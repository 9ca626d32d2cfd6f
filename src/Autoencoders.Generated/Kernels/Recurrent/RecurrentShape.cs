using System.ComponentModel;

namespace Autoencoders.Kernels;

/// <summary>The sizes of a recurrent layer.</summary>
/// <remarks>For generated code.</remarks>
/// <param name="steps">The positions of the sequence.</param>
/// <param name="inputs">The channels that the layer reads at each position.</param>
/// <param name="units">The values of a state.</param>
/// <param name="returnsSequences">True for the state behind each position, false for the last one.</param>
/// <param name="directions">1, or 2 for a layer that reads the sequence in both directions.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct RecurrentShape(int steps, int inputs, int units, bool returnsSequences, int directions)
{
    internal nint Steps => steps;

    internal nint Inputs => inputs;

    internal nint Units => units;

    internal bool ReturnsSequences => returnsSequences;

    internal int Directions => directions;

    /// <summary>The states of all directions at one position.</summary>
    internal nint StateWidth => (nint)units * directions;

    /// <summary>The outputs of a row.</summary>
    internal nint OutputWidth => returnsSequences ? steps * StateWidth : StateWidth;

    /// <summary>The position that a direction comes to in some step.</summary>
    internal nint Position(nint step, int direction) => direction == 0 ? step : steps - 1 - step;

    /// <summary>The gates of all directions at one position.</summary>
    internal nint GateWidth<TCell>()
        where TCell : struct, IRecurrentCell
        => TCell.KeptGates * StateWidth;
}
