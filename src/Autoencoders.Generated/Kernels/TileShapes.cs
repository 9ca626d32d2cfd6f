using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>Shapes of tiles whose numbers are sizes of types, for the reason that those of a <c>SlidingWindow</c> are.</summary>
/// <remarks>For generated code.</remarks>
/// <typeparam name="THeight">The rows of a tile of one register at each position, or of two where there are 32 registers.</typeparam>
/// <typeparam name="TWidth">The columns of such a tile.</typeparam>
/// <typeparam name="TPairHeight">The rows of a tile of two registers at each position where there are 16 registers.</typeparam>
/// <typeparam name="TPairWidth">The columns of such a tile.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TileShapes<THeight, TWidth, TPairHeight, TPairWidth> : ITileShapes
    where THeight : struct
    where TWidth : struct
    where TPairHeight : struct
    where TPairWidth : struct
{
    /// <inheritdoc/>
    public static int Height => Number<THeight>();

    /// <inheritdoc/>
    public static int Width => Number<TWidth>();

    /// <inheritdoc/>
    public static int PairHeight => Number<TPairHeight>();

    /// <inheritdoc/>
    public static int PairWidth => Number<TPairWidth>();

    // One byte more than the number: no type has none.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Number<T>()
        where T : struct => Unsafe.SizeOf<T>() - 1;
}
