using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>A right matrix that is read where it lies.</summary>
internal readonly struct InPlaceRight : IRightMatrix
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint StepStride(nint width, nint given) => given;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Load<R, T>(ref float step, ref float packed, nint column)
        where R : struct, IRegister<T>
        where T : struct
        => R.Load(in step, column);
}
