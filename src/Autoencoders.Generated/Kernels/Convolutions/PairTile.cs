using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;

namespace Autoencoders.Kernels;

/// <summary>A tile of two registers at each position, as high and wide as the registers of the processor allow.</summary>
/// <typeparam name="TTiles">The shapes of the layer's tiles.</typeparam>
/// <typeparam name="TArea">The area, which no tile exceeds.</typeparam>
internal readonly struct PairTile<TTiles, TArea> : ITile
    where TTiles : struct, ITileShapes
    where TArea : struct, IArea
{
    public static int Height
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Math.Min(HasManyRegisters ? TTiles.Height : TTiles.PairHeight, TArea.Height);
    }

    public static int Width
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Math.Min(HasManyRegisters ? TTiles.Width : TTiles.PairWidth, TArea.Width);
    }

    public static int Registers => 2;

    // 32, where the others have 16.
    private static bool HasManyRegisters
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.IsHardwareAccelerated || AdvSimd.IsSupported;
    }
}
