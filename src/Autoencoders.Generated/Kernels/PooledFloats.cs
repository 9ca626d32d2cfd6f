using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Autoencoders.Kernels;

/// <summary>
/// Memory between layers that is too large for the stack: what the thread keeps for it or, where that would be much for each of many
/// threads, an array of the shared pool. Either allocates only until it is warm.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct PooledFloats
{
    /// <summary>The most floats that are taken from a thread's own memory: 256 KB.</summary>
    private const int MostOwn = 64 * 1024;

    /// <summary>The floats of a cache line.</summary>
    private const int Line = 16;

    private readonly ref float _start;
    private readonly FloatStack? _own;
    private readonly float[]? _rented;
    private readonly int _length;

    /// <summary>Takes memory, whose values may be any.</summary>
    /// <param name="length">The least number of floats.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PooledFloats(int length)
    {
        if (length <= MostOwn)
        {
            _length = (length + Line - 1) / Line * Line;
            _own = FloatStack.OfThread;
            _start = ref _own.Push(_length);
        }
        else
        {
            _rented = ArrayPool<float>.Shared.Rent(length);
            _start = ref MemoryMarshal.GetArrayDataReference(_rented);
        }
    }

    /// <summary>The first float.</summary>
    public ref float Start => ref _start;

    /// <summary>Gives the memory back: what was taken last first, by the thread that took it.</summary>
    public void Dispose()
    {
        if (_rented is null)
            _own!.Pop(_length);
        else
            ArrayPool<float>.Shared.Return(_rented);
    }
}
