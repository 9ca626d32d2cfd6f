using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Autoencoders.Kernels;

/// <summary>A fixed block of floats that begins at a cache line, so that no vector load of an aligned row crosses one.</summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AlignedFloats
{
    private const int CacheLine = 64;

    private readonly float[] _pinned;
    private readonly int _start;

    /// <summary>Allocates a block of zeros.</summary>
    /// <param name="length">The number of floats.</param>
    public AlignedFloats(int length)
        : this(length, 0)
    {
    }

    /// <summary>Allocates a block of zeros, and behind it memory for values that are made from those of the block.</summary>
    /// <param name="length">The number of floats of the block.</param>
    /// <param name="derivedLength">The number of floats behind it, which <see cref="Span"/> does not show.</param>
    public unsafe AlignedFloats(int length, int derivedLength)
    {
        // Pinned, because an alignment found now must outlive every compaction of the heap.
        _pinned = GC.AllocateArray<float>(checked(length + derivedLength + CacheLine / sizeof(float)), pinned: true);
        nuint address = (nuint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_pinned));
        _start = (int)((CacheLine - (address % CacheLine)) % CacheLine) / sizeof(float);
        Length = length;
    }

    /// <summary>The number of floats.</summary>
    public int Length { get; }

    /// <summary>The block.</summary>
    public Span<float> Span => _pinned.AsSpan(_start, Length);

    /// <summary>The first float of the block.</summary>
    public ref float Start => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_pinned), _start);
}
