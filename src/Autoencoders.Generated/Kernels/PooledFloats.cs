using System.Buffers;
using System.Runtime.InteropServices;

namespace Autoencoders.Kernels;

/// <summary>Memory between layers that are too wide for the stack; from the shared pool, which allocates only until it is warm.</summary>
/// <param name="length">The least number of floats.</param>
public readonly ref struct PooledFloats(int length)
{
    private readonly float[] _rented = ArrayPool<float>.Shared.Rent(length);

    /// <summary>The first float.</summary>
    public ref float Start => ref MemoryMarshal.GetArrayDataReference(_rented);

    /// <summary>Gives the memory back.</summary>
    public void Dispose() => ArrayPool<float>.Shared.Return(_rented);
}
