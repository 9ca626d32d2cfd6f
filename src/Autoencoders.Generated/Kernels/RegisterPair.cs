using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>Two registers as one of twice the width: it gives a loop over single registers two independent chains of additions.</summary>
/// <typeparam name="V">The half.</typeparam>
internal readonly struct RegisterPair<V> : ILanes<RegisterPair<V>>
    where V : struct, ILanes<V>
{
    private readonly V _low;
    private readonly V _high;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private RegisterPair(V low, V high)
    {
        _low = low;
        _high = high;
    }

    public static int Count => 2 * V.Count;

    public static RegisterPair<V> Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(V.Zero, V.Zero);
    }

    public static RegisterPair<V> One
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(V.One, V.One);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RegisterPair<V> operator +(RegisterPair<V> left, RegisterPair<V> right) => new(left._low + right._low, left._high + right._high);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RegisterPair<V> operator -(RegisterPair<V> left, RegisterPair<V> right) => new(left._low - right._low, left._high - right._high);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RegisterPair<V> operator *(RegisterPair<V> left, RegisterPair<V> right) => new(left._low * right._low, left._high * right._high);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RegisterPair<V> operator /(RegisterPair<V> left, RegisterPair<V> right) => new(left._low / right._low, left._high / right._high);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RegisterPair<V> operator -(RegisterPair<V> value) => new(-value._low, -value._high);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RegisterPair<V> Create(float value)
    {
        V both = V.Create(value);
        return new(both, both);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RegisterPair<V> Load(ref readonly float source, nint index = 0) =>
        new(V.Load(in source, index), V.Load(in source, index + V.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(RegisterPair<V> value, ref float destination, nint index = 0)
    {
        V.Store(value._low, ref destination, index);
        V.Store(value._high, ref destination, index + V.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RegisterPair<V> MultiplyAdd(RegisterPair<V> a, RegisterPair<V> b, RegisterPair<V> c) =>
        new(V.MultiplyAdd(a._low, b._low, c._low), V.MultiplyAdd(a._high, b._high, c._high));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RegisterPair<V> Min(RegisterPair<V> a, RegisterPair<V> b) => new(V.Min(a._low, b._low), V.Min(a._high, b._high));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RegisterPair<V> Max(RegisterPair<V> a, RegisterPair<V> b) => new(V.Max(a._low, b._low), V.Max(a._high, b._high));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RegisterPair<V> Abs(RegisterPair<V> value) => new(V.Abs(value._low), V.Abs(value._high));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RegisterPair<V> CopySign(RegisterPair<V> magnitude, RegisterPair<V> sign) =>
        new(V.CopySign(magnitude._low, sign._low), V.CopySign(magnitude._high, sign._high));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RegisterPair<V> Sqrt(RegisterPair<V> value) => new(V.Sqrt(value._low), V.Sqrt(value._high));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RegisterPair<V> WhereGreater(RegisterPair<V> a, RegisterPair<V> b, RegisterPair<V> ifGreater, RegisterPair<V> otherwise) => new(
        V.WhereGreater(a._low, b._low, ifGreater._low, otherwise._low),
        V.WhereGreater(a._high, b._high, ifGreater._high, otherwise._high));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RegisterPair<V> Exponent(RegisterPair<V> value) => new(V.Exponent(value._low), V.Exponent(value._high));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RegisterPair<V> PowerOfTwo(RegisterPair<V> exponent) => new(V.PowerOfTwo(exponent._low), V.PowerOfTwo(exponent._high));
}
