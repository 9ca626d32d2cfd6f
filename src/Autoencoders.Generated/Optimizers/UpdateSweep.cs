using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>Applies an update rule to a whole slice in one pass: with the widest registers first, the rest with narrower ones.</summary>
internal static class UpdateSweep
{
    /// <summary>Applies the rule to the indices from 0 to <paramref name="length"/>, not included.</summary>
    [MethodImpl(Jit.Optimized)]
    public static void Run<TRule>(scoped TRule rule, nint length)
        where TRule : struct, IUpdateRule, allows ref struct
    {
        nint index = 0;
        if (Vector512.IsHardwareAccelerated)
            index = Run<TRule, Lanes16>(rule, index, length);
        if (Vector256.IsHardwareAccelerated)
            index = Run<TRule, Lanes8>(rule, index, length);
        index = Run<TRule, Lanes4>(rule, index, length);
        Run<TRule, Lanes1>(rule, index, length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Run<TRule, V>(scoped TRule rule, nint index, nint length)
        where TRule : struct, IUpdateRule, allows ref struct
        where V : struct, ILanes<V>
    {
        for (; index <= length - V.Count; index += V.Count)
            rule.Apply<V>(index);
        return index;
    }
}
