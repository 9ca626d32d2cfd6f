using System.ComponentModel;

namespace Autoencoders.Kernels;

/// <summary>
/// One step of a recurrent layer between its matrix products. The gates of a unit lie apart: those of one kind for all units, then the next
/// kind.
/// </summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRecurrentCell
{
    /// <summary>The kinds of gates that have weights.</summary>
    internal static abstract int Gates { get; }

    /// <summary>The kinds of values that a step keeps of each unit for the way back.</summary>
    internal static abstract int KeptGates { get; }

    /// <summary>The kinds among them before those whose sums the inputs begin.</summary>
    internal static abstract int FirstInputGate { get; }

    /// <summary>The values of a unit that go on to the next step.</summary>
    internal static abstract int States { get; }

    /// <summary>From the sums of inputs and state to the next state.</summary>
    internal static abstract void Advance(scoped in CellStep step);

    /// <summary>From the deltas of the next state to those of all sums, which take the place of the gates.</summary>
    internal static abstract void Return(scoped in CellReturn step);

    /// <summary>The place of a gate's sum from the state among the kept kinds.</summary>
    /// <param name="gate">The gate, in the order of the weights.</param>
    internal static abstract int KeptSum(int gate);
}
