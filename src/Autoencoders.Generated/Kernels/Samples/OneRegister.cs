using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>As many sums as a register has lanes.</summary>
/// <typeparam name="V">The register.</typeparam>
internal struct OneRegister<V> : IColumnSums<OneRegister<V>>
    where V : struct, ILanes<V>
{
    private V _sums;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private OneRegister(V sums) => _sums = sums;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneRegister<V> Create(float value) => new(V.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneRegister<V> Load(ref float source) => new(V.Load(in source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProduct(ref OneRegister<V> sums, float factor, ref float weights) =>
        V.AddProduct(ref sums._sums, V.Create(factor), in weights, 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneRegister<V> Add(OneRegister<V> left, OneRegister<V> right) => new(left._sums + right._sums);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<TActivation>(OneRegister<V> sums, ref float destination)
        where TActivation : struct, IActivation
        => V.Store(TActivation.Forward(sums._sums), ref destination);
}
