using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>A panel of the right matrix: its steps are neighbors, known to the compiler.</summary>
internal readonly struct PackedRight : IRightMatrix
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint StepStride(nint width, nint given) => width;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Load<R, T>(ref float step, ref float packed, nint column)
        where R : struct, IRegister<T>
        where T : struct
        => R.Load(in step, column);
}
