namespace Autoencoders.Kernels;

/// <summary>So many positions, or rows, that a second pass over them finds what the first one read in the first cache.</summary>
internal static class PositionBlock
{
    /// <summary>The most positions of a block for whose means and deviations the stack has room.</summary>
    public const int Most = 64;

    // 16 KB of a tensor, so that three of them stay in the first cache.
    private const nint Floats = 4096;

    /// <summary>The positions of a block.</summary>
    /// <param name="floats">The floats of a position, at least 1.</param>
    public static nint Length(nint floats) => Math.Max(1, Floats / floats);

    /// <summary>The positions of a block where something is kept of each on the stack.</summary>
    /// <param name="floats">The floats of a position, at least 1.</param>
    public static nint LengthOnStack(nint floats) => Math.Min(Most, Length(floats));
}
