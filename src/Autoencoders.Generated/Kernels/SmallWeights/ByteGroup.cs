using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Autoencoders.Kernels;

/// <summary>Bytes in registers as byte products take them.</summary>
internal static class ByteGroup
{
    /// <summary>One group of a row beside each sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<sbyte> Load(ref sbyte row, nint group) =>
        Vector256.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.As<sbyte, byte>(ref Unsafe.Add(ref row, group * BytePanels.Group)))).AsSByte();

    /// <summary>The weights of one group to eight outputs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<sbyte> Weights(ref sbyte weights, nint register) =>
        Vector256.LoadUnsafe(ref weights, (nuint)(register * Vector256<sbyte>.Count));
}
