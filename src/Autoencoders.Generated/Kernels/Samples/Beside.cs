using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>Sums of some columns and of those right of them.</summary>
/// <typeparam name="TLeft">The sums of the columns on the left.</typeparam>
/// <typeparam name="TRight">The sums of the columns on the right.</typeparam>
internal struct Beside<TLeft, TRight> : IColumnSums<Beside<TLeft, TRight>>
    where TLeft : struct, IColumnSums<TLeft>
    where TRight : struct, IColumnSums<TRight>
{
    private TLeft _left;
    private TRight _right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Beside(TLeft left, TRight right)
    {
        _left = left;
        _right = right;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Beside<TLeft, TRight> Create(float value) => new(TLeft.Create(value), TRight.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Beside<TLeft, TRight> Load(ref float source) =>
        new(TLeft.Load(ref source), TRight.Load(ref RightOf(ref source)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProduct(ref Beside<TLeft, TRight> sums, float factor, ref float weights)
    {
        TLeft.AddProduct(ref sums._left, factor, ref weights);
        TRight.AddProduct(ref sums._right, factor, ref RightOf(ref weights));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Beside<TLeft, TRight> Add(Beside<TLeft, TRight> left, Beside<TLeft, TRight> right) =>
        new(TLeft.Add(left._left, right._left), TRight.Add(left._right, right._right));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<TActivation>(Beside<TLeft, TRight> sums, ref float destination)
        where TActivation : struct, IActivation
    {
        TLeft.Store<TActivation>(sums._left, ref destination);
        TRight.Store<TActivation>(sums._right, ref RightOf(ref destination));
    }

    // The sums are nothing but their registers.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref float RightOf(ref float left) => ref Unsafe.AddByteOffset(ref left, (nint)Unsafe.SizeOf<TLeft>());
}
