using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>One float, for what fills no vector.</summary>
internal readonly struct Register1 : IRegister<float>
{
    public static nint Count => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Create(float value) => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Load(ref readonly float source, nint index) => Unsafe.Add(ref Unsafe.AsRef(in source), index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(float value, ref float destination, nint index) => Unsafe.Add(ref destination, index) = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float MultiplyAdd(float a, float b, float c) => float.MultiplyAddEstimate(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Apply<TEpilogue>(float sum, float operand)
        where TEpilogue : struct, IEpilogue
        => Unsafe.BitCast<Lanes1, float>(TEpilogue.Apply(Unsafe.BitCast<float, Lanes1>(sum), Unsafe.BitCast<float, Lanes1>(operand)));
}
