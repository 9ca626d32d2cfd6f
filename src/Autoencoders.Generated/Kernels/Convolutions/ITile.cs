namespace Autoencoders.Kernels;

/// <summary>
/// The sums that are in registers at the same time, so that none waits for the latency of its own addition: one or two registers at each
/// position of a rectangle.
/// </summary>
internal interface ITile
{
    /// <summary>The rows of the rectangle.</summary>
    static abstract int Height { get; }

    /// <summary>The columns of the rectangle.</summary>
    static abstract int Width { get; }

    /// <summary>The registers of a position: 1 or 2.</summary>
    static abstract int Registers { get; }
}
