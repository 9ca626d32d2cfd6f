using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Autoencoders.Kernels;

/// <summary>The product of rows and a matrix of bfloat16. Each sum runs over the inputs in order, on every machine and for any rows.</summary>
/// <remarks>The memory behind the references is not checked.</remarks>
internal static class HalfWordProduct
{
    /// <summary>The rows from which on it pays to make floats of the weights for all of them.</summary>
    private const int FewRows = 6;

    /// <summary><c>results[r, j] = bias[j] + Σ rows[r, i] * weights[i, j]</c></summary>
    /// <param name="weights">The weights in the order of <see cref="HalfWordPanels"/>.</param>
    /// <param name="bias">The bias, filled up to whole panels.</param>
    /// <param name="row">The rows, [rows][inputs].</param>
    /// <param name="results">The results, [rows][outputs].</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="inputs">The inputs.</param>
    /// <param name="outputs">The outputs.</param>
    public static void Multiply(
        ref uint weights, ref float bias, ref float row, ref float results, nint rows, int inputs, int outputs)
    {
        // A phase of a transposed convolution that no element of a window meets has no inputs.
        if (rows < FewRows || inputs == 0)
        {
            for (nint r = 0; r < rows; r++)
                MultiplyRow(ref weights, ref bias, ref Unsafe.Add(ref row, r * inputs), ref Unsafe.Add(ref results, r * outputs), inputs, outputs);
            return;
        }

        int width = HalfWordPanels.WholePanels(outputs);
        using PooledFloats floats = new(checked(inputs * width));
        Widen(ref weights, ref floats.Start, inputs, width);
        MatrixProduct.Multiply<AddBias>(
            ref row, inputs, 1, ref floats.Start, width, ref results, outputs, ref bias, 0, rows, inputs, outputs);
    }

    /// <summary>The weights as floats, [inputs][outputs].</summary>
    [MethodImpl(Jit.Optimized)]
    internal static void Widen(ref uint weights, ref float floats, nint inputs, nint outputs)
    {
        for (nint output = 0; output < outputs; output += HalfWordPanels.WidthAt(output, outputs))
        {
            nint width = HalfWordPanels.WidthAt(output, outputs);
            for (nint input = 0; input < inputs; input++)
            {
                ref float row = ref Unsafe.Add(ref floats, (input * outputs) + output);
                for (nint lane = 0; lane < width; lane += HalfWordPanels.Narrow, weights = ref Unsafe.Add(ref weights, 8))
                {
                    Vector256<uint> words = Vector256.LoadUnsafe(ref weights);
                    Lower(words).StoreUnsafe(ref row, (nuint)lane);
                    Upper(words).StoreUnsafe(ref row, (nuint)lane + 8);
                }
            }
        }
    }

    [MethodImpl(Jit.Optimized)]
    private static void MultiplyRow(ref uint weights, ref float bias, ref float row, ref float results, nint inputs, nint outputs)
    {
        // What fills up the last panel does not go to the results.
        Span<float> last = stackalloc float[HalfWordPanels.Wide];
        nint width, whole = HalfWordPanels.WholePanels((int)outputs);
        for (nint output = 0; output < outputs; output += width)
        {
            width = HalfWordPanels.WidthAt(output, whole);
            bool isWhole = output + width <= outputs;
            ref float target = ref isWhole ? ref Unsafe.Add(ref results, output) : ref last[0];
            ref uint panel = ref Unsafe.Add(ref weights, output / 2 * inputs);
            if (width == HalfWordPanels.Wide)
                Wide(ref panel, ref Unsafe.Add(ref bias, output), ref row, ref target, inputs);
            else
                Narrow(ref panel, ref Unsafe.Add(ref bias, output), ref row, ref target, inputs);
            if (!isWhole)
                last[..(int)(outputs - output)].CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref results, output), (int)(outputs - output)));
        }
    }

    // Eight chains hide the latency of the instructions.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Wide(ref uint weights, ref float bias, ref float row, ref float results, nint inputs)
    {
        Vector256<float> a = default, b = default, c = default, d = default, e = default, f = default, g = default, h = default;
        for (nint input = 0; input < inputs; input++)
        {
            Vector256<float> x = Vector256.Create(Unsafe.Add(ref row, input));
            Add(ref a, ref b, x, Vector256.LoadUnsafe(ref weights));
            Add(ref c, ref d, x, Vector256.LoadUnsafe(ref weights, 8));
            Add(ref e, ref f, x, Vector256.LoadUnsafe(ref weights, 16));
            Add(ref g, ref h, x, Vector256.LoadUnsafe(ref weights, 24));
            weights = ref Unsafe.Add(ref weights, 32);
        }

        Store(a, ref bias, ref results, 0);
        Store(b, ref bias, ref results, 8);
        Store(c, ref bias, ref results, 16);
        Store(d, ref bias, ref results, 24);
        Store(e, ref bias, ref results, 32);
        Store(f, ref bias, ref results, 40);
        Store(g, ref bias, ref results, 48);
        Store(h, ref bias, ref results, 56);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Narrow(ref uint weights, ref float bias, ref float row, ref float results, nint inputs)
    {
        Vector256<float> a = default, b = default;
        for (nint input = 0; input < inputs; input++, weights = ref Unsafe.Add(ref weights, 8))
            Add(ref a, ref b, Vector256.Create(Unsafe.Add(ref row, input)), Vector256.LoadUnsafe(ref weights));
        Store(a, ref bias, ref results, 0);
        Store(b, ref bias, ref results, 8);
    }

    /// <summary>The products of one input with both halves of eight words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref Vector256<float> lower, ref Vector256<float> upper, Vector256<float> factor, Vector256<uint> words)
    {
        lower = Vector256.MultiplyAddEstimate(factor, Lower(words), lower);
        upper = Vector256.MultiplyAddEstimate(factor, Upper(words), upper);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Lower(Vector256<uint> words) => (words << 16).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Upper(Vector256<uint> words) => (words & Vector256.Create(0xFFFF0000)).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<float> sum, ref float bias, ref float results, nuint index) =>
        (sum + Vector256.LoadUnsafe(ref bias, index)).StoreUnsafe(ref results, index);
}
