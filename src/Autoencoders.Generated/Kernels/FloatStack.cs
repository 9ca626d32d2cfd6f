using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// The memory between layers that each thread keeps for its calls: the last taken is the first given back, so that a call takes no lock,
/// and allocates only where the thread has never needed as much at a time.
/// </summary>
internal sealed class FloatStack
{
    private const int LeastLength = 8 * 1024;

    [ThreadStatic]
    private static FloatStack? t_ofThread;

    private AlignedFloats _block = new(LeastLength);
    private int _used;

    /// <summary>The stack of the calling thread.</summary>
    public static FloatStack OfThread => t_ofThread ??= new FloatStack();

    /// <summary>Takes floats of any values, which begin at a cache line.</summary>
    /// <param name="length">Whole cache lines of floats.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref float Push(int length)
    {
        int start = _used;
        _used += length;
        if (_used > _block.Length)
            Grow();
        return ref Unsafe.Add(ref _block.Start, start);
    }

    /// <summary>Gives back the floats that were taken last.</summary>
    public void Pop(int length) => _used -= length;

    // What outer calls have taken stays in the old block, which lives as long as they refer to it.
    private void Grow() => _block = new AlignedFloats(Math.Max(_used, 2 * _block.Length));
}
