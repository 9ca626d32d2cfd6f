using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Autoencoders.Kernels;

/// <summary>
/// 1 and -1, either equally likely: each a pure function of a key and the element's index in the batch, so that it is the same in registers
/// of any width and in any division of the elements.
/// </summary>
/// <remarks>For generated code: the memory behind the references is not checked.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RandomSigns
{
    /// <summary><c>signs[i]</c> = the sign of element firstElement + i</summary>
    /// <param name="signs">Receives the signs, [count].</param>
    /// <param name="firstElement">Which element of the batch the first one is.</param>
    /// <param name="count">The number of elements.</param>
    /// <param name="key">What the signs depend on: another one for each layer and each step.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Fill(ref float signs, nint firstElement, nint count, ulong key)
    {
        Span<float> memory = stackalloc float[RandomWords.Memory];
        for (nint start = 0; start < count; start += RandomWords.Strip)
        {
            nint elements = Math.Min(RandomWords.Strip, count - start);
            ref float values = ref RandomWords.Fill(default(SignWord), memory, firstElement + start, elements, key);
            MemoryMarshal.CreateSpan(ref values, (int)elements)
                .CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref signs, start), (int)elements));
        }
    }
}
