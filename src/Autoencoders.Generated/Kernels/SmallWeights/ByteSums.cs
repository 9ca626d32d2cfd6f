using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Autoencoders.Kernels;

/// <summary>The way back from the sums of byte products to floats.</summary>
internal static class ByteSums
{
    /// <summary><c>outputs[j] = sums[j] * (step * steps[j]) + bias[j]</c>, each operation rounded on its own.</summary>
    /// <param name="sums">The sums, [outputs], in whose place the outputs stand.</param>
    /// <param name="step">The step of the row.</param>
    /// <param name="steps">The step of the weights of each output, [outputs].</param>
    /// <param name="bias">The bias, [outputs].</param>
    /// <param name="outputs">The outputs: whole panels.</param>
    [MethodImpl(Jit.Optimized)]
    public static void ToFloats(ref float sums, float step, ref float steps, ref float bias, nint outputs)
    {
        for (nuint j = 0; j < (nuint)outputs; j += (nuint)Vector256<float>.Count)
        {
            Vector256<float> sum = Vector256.ConvertToSingle(Vector256.LoadUnsafe(ref sums, j).AsInt32());
            Vector256<float> factor = Vector256.Create(step) * Vector256.LoadUnsafe(ref steps, j);
            ((sum * factor) + Vector256.LoadUnsafe(ref bias, j)).StoreUnsafe(ref sums, j);
        }
    }
}
