using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Autoencoders.Kernels;

/// <summary>8 floats in a bare vector of 256 bits.</summary>
internal readonly struct Register8 : IRegister<Vector256<float>>
{
    public static nint Count => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Create(float value) => Vector256.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Load(ref readonly float source, nint index) => Vector256.LoadUnsafe(in source, (nuint)index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<float> value, ref float destination, nint index) => value.StoreUnsafe(ref destination, (nuint)index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> MultiplyAdd(Vector256<float> a, Vector256<float> b, Vector256<float> c) =>
        Vector256.MultiplyAddEstimate(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Apply<TEpilogue>(Vector256<float> sum, Vector256<float> operand)
        where TEpilogue : struct, IEpilogue
        => Unsafe.BitCast<Lanes8, Vector256<float>>(TEpilogue.Apply(
            Unsafe.BitCast<Vector256<float>, Lanes8>(sum), Unsafe.BitCast<Vector256<float>, Lanes8>(operand)));
}
