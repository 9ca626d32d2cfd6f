using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Autoencoders.Kernels;

/// <summary>
/// Numbers that are equally likely in [0, 1): each a pure function of a key and the element's index in the batch, so that it has the same
/// bits in registers of any width and in any division of the elements.
/// </summary>
/// <remarks>For generated code: the memory behind the references is not checked.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class UniformNoise
{
    /// <summary><c>noise[i]</c> = the number of element firstElement + i, a multiple of 2⁻²⁴</summary>
    /// <param name="noise">Receives the numbers, [count].</param>
    /// <param name="firstElement">Which element of the batch the first one is.</param>
    /// <param name="count">The number of elements.</param>
    /// <param name="key">What the numbers depend on: another one for each layer and each step.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Fill(ref float noise, nint firstElement, nint count, ulong key)
    {
        Span<float> memory = stackalloc float[RandomWords.Memory];
        for (nint start = 0; start < count; start += RandomWords.Strip)
        {
            nint elements = Math.Min(RandomWords.Strip, count - start);
            ref float values = ref RandomWords.Fill(default(UniformWord), memory, firstElement + start, elements, key);
            Copy(ref values, ref Unsafe.Add(ref noise, start), elements);
        }
    }

    private static void Copy(ref float values, ref float noise, nint count) =>
        MemoryMarshal.CreateSpan(ref values, (int)count)
            .CopyTo(MemoryMarshal.CreateSpan(ref noise, (int)count));
}
