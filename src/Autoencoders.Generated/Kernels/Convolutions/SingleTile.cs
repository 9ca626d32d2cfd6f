using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>A tile of one register at each position.</summary>
/// <typeparam name="TTiles">The shapes of the layer's tiles.</typeparam>
/// <typeparam name="TArea">The area, which no tile exceeds.</typeparam>
internal readonly struct SingleTile<TTiles, TArea> : ITile
    where TTiles : struct, ITileShapes
    where TArea : struct, IArea
{
    public static int Height
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Math.Min(TTiles.Height, TArea.Height);
    }

    public static int Width
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Math.Min(TTiles.Width, TArea.Width);
    }

    public static int Registers => 1;
}
