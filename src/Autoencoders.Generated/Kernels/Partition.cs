using System.ComponentModel;

namespace Autoencoders.Kernels;

/// <summary>One part of a range that is divided among threads.</summary>
/// <remarks>For generated code.</remarks>
/// <param name="Start">The first index of the part.</param>
/// <param name="End">The index after its last; equal to <paramref name="Start"/> for an empty part.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct Partition(nint Start, nint End)
{
    /// <summary>Divides 0 .. <paramref name="total"/> into contiguous parts that cover it and differ by at most one multiple.</summary>
    /// <param name="total">The length of the whole.</param>
    /// <param name="part">Which part, from 0.</param>
    /// <param name="parts">How many parts.</param>
    /// <param name="multiple">Every part starts at a multiple of this, so that only the last has a remainder.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative or zero, or there is no such part.</exception>
    public static Partition Of(nint total, int part, int parts, nint multiple)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(total);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(multiple);
        ArgumentOutOfRangeException.ThrowIfNegative(part);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(part, parts);
        nint multiples = (total + multiple - 1) / multiple;
        return new(Boundary(part), Boundary(part + 1));

        nint Boundary(int index) => Math.Min(total, multiples * index / parts * multiple);
    }
}
