using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The gates and states of all steps in one direction, from some row on.</summary>
internal readonly ref struct KeptSteps
{
    private readonly ref float _gates;
    private readonly ref float _states;
    private readonly nint _stateWidth;
    private readonly nint _steps;

    /// <summary>The gates and states of a layer.</summary>
    /// <param name="gates">The gates, [rows][steps][directions][kept gates][units].</param>
    /// <param name="states">The state before each step, [rows][steps][directions][units].</param>
    /// <param name="row">The first row.</param>
    /// <param name="direction">The direction, from 0.</param>
    /// <param name="keptGates">The kinds of values that are kept of each unit.</param>
    /// <param name="shape">The sizes of the layer.</param>
    public KeptSteps(ref float gates, ref float states, nint row, int direction, int keptGates, RecurrentShape shape)
    {
        (_stateWidth, _steps) = (shape.StateWidth, shape.Steps);
        GateWidth = keptGates * _stateWidth;
        _gates = ref Unsafe.Add(ref gates, (row * _steps * GateWidth) + (direction * keptGates * shape.Units));
        _states = ref Unsafe.Add(ref states, (row * _steps * _stateWidth) + (direction * shape.Units));
    }

    /// <summary>The floats from the gates of a position to those of the next.</summary>
    public nint GateWidth { get; }

    /// <summary>The gates at a position, of each row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public StridedRows Gates(nint position) => new(ref Unsafe.Add(ref _gates, position * GateWidth), _steps * GateWidth);

    /// <summary>The states before a position, of each row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public StridedRows States(nint position) => new(ref Unsafe.Add(ref _states, position * _stateWidth), _steps * _stateWidth);
}
