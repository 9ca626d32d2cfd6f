using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// The columns of a dense layer whose sums are in registers at the same time. The weights, the start of the first chains and the output are
/// those of the first of these columns; the other chains begin with one value.
/// </summary>
internal static class Strip
{
    /// <summary>Each sum in so many chains, which are added as a tree: 1, 2 or 4.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Chains<TSums, TActivation>(
        ref float weights, ref float start, ref float input, ref float output, nint inputs, nint units, float further, nint chains)
        where TSums : struct, IColumnSums<TSums>
        where TActivation : struct, IActivation
    {
        if (chains == 4)
            FourChains<TSums, TActivation>(ref weights, ref start, ref input, ref output, inputs, units, further);
        else if (chains == 2)
            TwoChains<TSums, TActivation>(ref weights, ref start, ref input, ref output, inputs, units, further);
        else
            OneChain<TSums, TActivation>(ref weights, ref start, ref input, ref output, inputs, units, further);
    }

    [MethodImpl(Jit.Optimized)]
    public static void OneChain<TSums, TActivation>(
        ref float weights, ref float start, ref float input, ref float output, nint inputs, nint units, float further)
        where TSums : struct, IColumnSums<TSums>
        where TActivation : struct, IActivation
    {
        TSums a = TSums.Load(ref start);
        for (; inputs > 0; inputs--)
        {
            TSums.AddProduct(ref a, input, ref weights);
            input = ref Unsafe.Add(ref input, 1);
            weights = ref Unsafe.Add(ref weights, units);
        }

        TSums.Store<TActivation>(a, ref output);
    }

    [MethodImpl(Jit.Optimized)]
    private static void TwoChains<TSums, TActivation>(
        ref float weights, ref float start, ref float input, ref float output, nint inputs, nint units, float further)
        where TSums : struct, IColumnSums<TSums>
        where TActivation : struct, IActivation
    {
        TSums a = TSums.Load(ref start), b = TSums.Create(further);
        for (; inputs >= 2; inputs -= 2)
        {
            TSums.AddProduct(ref a, input, ref weights);
            TSums.AddProduct(ref b, Unsafe.Add(ref input, 1), ref Unsafe.Add(ref weights, units));
            input = ref Unsafe.Add(ref input, 2);
            weights = ref Unsafe.Add(ref weights, 2 * units);
        }

        if (inputs == 1)
            TSums.AddProduct(ref a, input, ref weights);
        TSums.Store<TActivation>(TSums.Add(a, b), ref output);
    }

    [MethodImpl(Jit.Optimized)]
    private static void FourChains<TSums, TActivation>(
        ref float weights, ref float start, ref float input, ref float output, nint inputs, nint units, float further)
        where TSums : struct, IColumnSums<TSums>
        where TActivation : struct, IActivation
    {
        TSums a = TSums.Load(ref start), b = TSums.Create(further);
        TSums c = b, d = b;
        for (; inputs >= 4; inputs -= 4)
        {
            TSums.AddProduct(ref a, input, ref weights);
            TSums.AddProduct(ref b, Unsafe.Add(ref input, 1), ref Unsafe.Add(ref weights, units));
            TSums.AddProduct(ref c, Unsafe.Add(ref input, 2), ref Unsafe.Add(ref weights, 2 * units));
            TSums.AddProduct(ref d, Unsafe.Add(ref input, 3), ref Unsafe.Add(ref weights, 3 * units));
            input = ref Unsafe.Add(ref input, 4);
            weights = ref Unsafe.Add(ref weights, 4 * units);
        }

        if (inputs >= 1)
            TSums.AddProduct(ref a, input, ref weights);
        if (inputs >= 2)
            TSums.AddProduct(ref b, Unsafe.Add(ref input, 1), ref Unsafe.Add(ref weights, units));
        if (inputs >= 3)
            TSums.AddProduct(ref c, Unsafe.Add(ref input, 2), ref Unsafe.Add(ref weights, 2 * units));
        TSums.Store<TActivation>(TSums.Add(TSums.Add(a, b), TSums.Add(c, d)), ref output);
    }
}
