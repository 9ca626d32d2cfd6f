using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Autoencoders.Kernels;

/// <summary>4 floats in a bare vector of 128 bits.</summary>
internal readonly struct Register4 : IRegister<Vector128<float>>
{
    public static nint Count => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Create(float value) => Vector128.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Load(ref readonly float source, nint index) => Vector128.LoadUnsafe(in source, (nuint)index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<float> value, ref float destination, nint index) => value.StoreUnsafe(ref destination, (nuint)index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> MultiplyAdd(Vector128<float> a, Vector128<float> b, Vector128<float> c) =>
        Vector128.MultiplyAddEstimate(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Apply<TEpilogue>(Vector128<float> sum, Vector128<float> operand)
        where TEpilogue : struct, IEpilogue
        => Unsafe.BitCast<Lanes4, Vector128<float>>(TEpilogue.Apply(
            Unsafe.BitCast<Vector128<float>, Lanes4>(sum), Unsafe.BitCast<Vector128<float>, Lanes4>(operand)));
}
