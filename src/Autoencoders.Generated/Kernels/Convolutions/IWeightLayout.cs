namespace Autoencoders.Kernels;

/// <summary>The memory layout of the weights of a window.</summary>
internal interface IWeightLayout
{
    /// <summary>The floats from an output channel of a group to the next.</summary>
    static abstract nint OutputStep { get; }

    /// <summary>The floats from a group to the next.</summary>
    static abstract nint GroupStep { get; }

    /// <summary>The first output channel's weight.</summary>
    /// <param name="step">The element of the window times the input channels of a group, plus the input channel.</param>
    static abstract nint Offset(nint step);
}
