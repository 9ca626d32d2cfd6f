using System.ComponentModel;

namespace Autoencoders.Kernels;

/// <summary>The sizes of an attention.</summary>
/// <remarks>For generated code.</remarks>
/// <param name="Length">The positions of a sequence.</param>
/// <param name="Channels">The channels of a position.</param>
/// <param name="Heads">The number of heads, which divides the channels.</param>
/// <param name="IsCausal">True if each position reads only itself and those before it.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct AttentionSize(nint Length, nint Channels, nint Heads, bool IsCausal)
{
    /// <summary>The positions whose projections are worth one product.</summary>
    private const nint SharedPositions = 64;

    /// <summary>The channels of a head.</summary>
    internal nint Width => Channels / Heads;

    /// <summary>The channels of queries, keys and values side by side.</summary>
    internal nint Projected => 3 * Channels;

    /// <summary>The queries whose scores are computed together. A shorter block skips more of what a mask hides.</summary>
    internal nint BlockLength => Math.Min(Length, IsCausal ? 32 : 128);

    /// <summary>The keys that a block of queries reads.</summary>
    /// <param name="end">The position behind the last of its queries.</param>
    internal nint KeysOf(nint end) => IsCausal ? end : Length;

    /// <summary>The sequences that short ones share products with.</summary>
    internal nint GroupOf(nint rows) => Math.Max(1, Math.Min(rows, SharedPositions / Length));
}
