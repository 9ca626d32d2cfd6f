using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>Memory that kernels take from the stack.</summary>
internal static unsafe class StackFloats
{
    /// <summary>The most floats of a call, 16 KB of the 128 KB that a thread has at least; beyond, memory is pooled.</summary>
    public const int Most = 4 * 1024;

    /// <summary>The floats of a cache line: so many more must be taken for <see cref="Align"/>.</summary>
    public const int Alignment = 16;

    /// <summary>The first cache line of the memory, so that no load of a pixel that fills a line crosses two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref float Align(float* memory)
    {
        const nuint line = Alignment * sizeof(float);
        return ref *(float*)(((nuint)memory + line - 1) / line * line);
    }
}
