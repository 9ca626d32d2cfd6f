using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// A right matrix that is read where it lies by the first tile of rows, which leaves a panel behind for the others: next to its
/// multiplications the stores cost nothing.
/// </summary>
internal readonly struct PackingRight : IRightMatrix
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint StepStride(nint width, nint given) => given;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Load<R, T>(ref float step, ref float packed, nint column)
        where R : struct, IRegister<T>
        where T : struct
    {
        T columns = R.Load(in step, column);
        R.Store(columns, ref packed, column);
        return columns;
    }
}
