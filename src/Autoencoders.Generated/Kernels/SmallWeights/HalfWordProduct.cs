using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Autoencoders.Kernels;

/// <summary>The product of a row and a matrix of bfloat16. Each sum runs in two chains, over even and over odd inputs, on every machine.</summary>
/// <remarks>The memory behind the references is not checked.</remarks>
internal static class HalfWordProduct
{
    /// <summary><c>outputs[j] = bias[j] + Σ row[i] * weights[i, j]</c></summary>
    /// <param name="weights">The weights in the order of <see cref="HalfWordPanels"/>.</param>
    /// <param name="bias">The bias, [outputs].</param>
    /// <param name="row">The row, [inputs].</param>
    /// <param name="results">The results, [outputs].</param>
    /// <param name="inputs">The inputs.</param>
    /// <param name="outputs">The outputs, filled up to whole panels.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Multiply(ref uint weights, ref float bias, ref float row, ref float results, nint inputs, nint outputs)
    {
        nint output = 0;
        for (; output + HalfWordPanels.Wide <= outputs; output += HalfWordPanels.Wide)
        {
            Wide(ref Unsafe.Add(ref weights, output / 2 * inputs), ref Unsafe.Add(ref bias, output), ref row,
                ref Unsafe.Add(ref results, output), inputs);
        }

        if (output < outputs)
        {
            Narrow(ref Unsafe.Add(ref weights, output / 2 * inputs), ref Unsafe.Add(ref bias, output), ref row,
                ref Unsafe.Add(ref results, output), inputs);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Wide(ref uint weights, ref float bias, ref float row, ref float results, nint inputs)
    {
        Vector256<float> a = default, b = default, c = default, d = default, e = default, f = default, g = default, h = default;
        nint input = 0;
        for (; input + 2 <= inputs; input += 2)
        {
            Vector256<float> x = Vector256.Create(Unsafe.Add(ref row, input)), y = Vector256.Create(Unsafe.Add(ref row, input + 1));
            Add(ref a, ref b, x, Vector256.LoadUnsafe(ref weights));
            Add(ref c, ref d, x, Vector256.LoadUnsafe(ref weights, 8));
            Add(ref e, ref f, y, Vector256.LoadUnsafe(ref weights, 16));
            Add(ref g, ref h, y, Vector256.LoadUnsafe(ref weights, 24));
            weights = ref Unsafe.Add(ref weights, 32);
        }

        if (input < inputs)
        {
            Vector256<float> x = Vector256.Create(Unsafe.Add(ref row, input));
            Add(ref a, ref b, x, Vector256.LoadUnsafe(ref weights));
            Add(ref c, ref d, x, Vector256.LoadUnsafe(ref weights, 8));
        }

        Store(a + e, ref bias, ref results, 0);
        Store(b + f, ref bias, ref results, 8);
        Store(c + g, ref bias, ref results, 16);
        Store(d + h, ref bias, ref results, 24);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Narrow(ref uint weights, ref float bias, ref float row, ref float results, nint inputs)
    {
        Vector256<float> a = default, b = default, e = default, f = default;
        nint input = 0;
        for (; input + 2 <= inputs; input += 2)
        {
            Add(ref a, ref b, Vector256.Create(Unsafe.Add(ref row, input)), Vector256.LoadUnsafe(ref weights));
            Add(ref e, ref f, Vector256.Create(Unsafe.Add(ref row, input + 1)), Vector256.LoadUnsafe(ref weights, 8));
            weights = ref Unsafe.Add(ref weights, 16);
        }

        if (input < inputs)
            Add(ref a, ref b, Vector256.Create(Unsafe.Add(ref row, input)), Vector256.LoadUnsafe(ref weights));

        Store(a + e, ref bias, ref results, 0);
        Store(b + f, ref bias, ref results, 8);
    }

    /// <summary>The products of one input with both halves of eight words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref Vector256<float> lower, ref Vector256<float> upper, Vector256<float> factor, Vector256<uint> words)
    {
        lower = Vector256.MultiplyAddEstimate(factor, (words << 16).AsSingle(), lower);
        upper = Vector256.MultiplyAddEstimate(factor, (words & Vector256.Create(0xFFFF0000)).AsSingle(), upper);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<float> sum, ref float bias, ref float results, nuint index) =>
        (sum + Vector256.LoadUnsafe(ref bias, index)).StoreUnsafe(ref results, index);
}
