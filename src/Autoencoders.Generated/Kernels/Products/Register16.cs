using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Autoencoders.Kernels;

/// <summary>16 floats in a bare vector of 512 bits.</summary>
internal readonly struct Register16 : IRegister<Vector512<float>>
{
    public static nint Count => 16;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Create(float value) => Vector512.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Load(ref readonly float source, nint index) => Vector512.LoadUnsafe(in source, (nuint)index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<float> value, ref float destination, nint index) => value.StoreUnsafe(ref destination, (nuint)index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> MultiplyAdd(Vector512<float> a, Vector512<float> b, Vector512<float> c) =>
        Vector512.MultiplyAddEstimate(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Apply<TEpilogue>(Vector512<float> sum, Vector512<float> operand)
        where TEpilogue : struct, IEpilogue
        => Unsafe.BitCast<Lanes16, Vector512<float>>(TEpilogue.Apply(
            Unsafe.BitCast<Vector512<float>, Lanes16>(sum), Unsafe.BitCast<Vector512<float>, Lanes16>(operand)));
}
