using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Autoencoders.Kernels;

/// <summary>The way back from the sums of byte products to floats.</summary>
internal static class ByteSums
{
    /// <summary><c>results[j] = sums[j] * (step * steps[j]) + bias[j]</c>, each operation rounded on its own.</summary>
    /// <param name="sums">The sums of a row, [outputs].</param>
    /// <param name="step">The step of the row.</param>
    /// <param name="steps">The step of the weights of each output, [outputs].</param>
    /// <param name="bias">The bias, [outputs].</param>
    /// <param name="results">The results, [outputs].</param>
    /// <param name="outputs">The outputs.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ToFloats(ref int sums, float step, ref float steps, ref float bias, ref float results, nint outputs)
    {
        nint j = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            for (; j + Vector512<float>.Count <= outputs; j += Vector512<float>.Count)
            {
                Vector512<float> sum = Vector512.ConvertToSingle(Vector512.LoadUnsafe(ref sums, (nuint)j));
                Vector512<float> factor = Vector512.Create(step) * Vector512.LoadUnsafe(ref steps, (nuint)j);
                ((sum * factor) + Vector512.LoadUnsafe(ref bias, (nuint)j)).StoreUnsafe(ref results, (nuint)j);
            }
        }

        for (; j + Vector256<float>.Count <= outputs; j += Vector256<float>.Count)
        {
            Vector256<float> sum = Vector256.ConvertToSingle(Vector256.LoadUnsafe(ref sums, (nuint)j));
            Vector256<float> factor = Vector256.Create(step) * Vector256.LoadUnsafe(ref steps, (nuint)j);
            ((sum * factor) + Vector256.LoadUnsafe(ref bias, (nuint)j)).StoreUnsafe(ref results, (nuint)j);
        }

        for (; j < outputs; j++)
        {
            float scaled = Unsafe.Add(ref sums, j) * (step * Unsafe.Add(ref steps, j));
            Unsafe.Add(ref results, j) = scaled + Unsafe.Add(ref bias, j);
        }
    }

    /// <summary>The same of rows that have one step and whose results lie apart.</summary>
    /// <param name="sums">The sums, [rows][pitch].</param>
    /// <param name="pitch">The sums of a row.</param>
    /// <param name="step">The step of the rows.</param>
    /// <param name="steps">The step of the weights of each output, [outputs].</param>
    /// <param name="bias">The bias, [outputs].</param>
    /// <param name="results">The memory of the results.</param>
    /// <param name="places">The place of each row's results in it, in distances.</param>
    /// <param name="distance">The floats of a distance.</param>
    /// <param name="outputs">The outputs.</param>
    [MethodImpl(Jit.Optimized)]
    public static void ToFloats(
        ref int sums, nint pitch, float step, ref float steps, ref float bias, ref float results, ReadOnlySpan<int> places, nint distance,
        nint outputs)
    {
        for (int row = 0; row < places.Length; row++)
        {
            ToFloats(
                ref Unsafe.Add(ref sums, row * pitch), step, ref steps, ref bias, ref Unsafe.Add(ref results, places[row] * distance),
                outputs);
        }
    }
}
