using System.ComponentModel;

namespace Autoencoders.Kernels;

/// <summary>
/// The shapes of the tiles of one layer: rectangles of positions whose sums are in registers at the same time. The generator chooses those
/// that cover the layer's positions with the least work.
/// </summary>
/// <remarks>For generated code. A kernel takes a smaller tile where its area is smaller.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITileShapes
{
    /// <summary>The rows of a tile of one register at each position, or of two where there are 32 registers.</summary>
    static abstract int Height { get; }

    /// <summary>The columns of such a tile: with the rows, 14 positions at most.</summary>
    static abstract int Width { get; }

    /// <summary>The rows of a tile of two registers at each position where there are 16 registers.</summary>
    static abstract int PairHeight { get; }

    /// <summary>The columns of such a tile: with the rows, 6 positions at most.</summary>
    static abstract int PairWidth { get; }
}
