using System.Buffers;
using Apache.Arrow.Memory;

namespace Autoencoders.Arrow.Formats;

/// <summary>Memory for the buffers of a file, which may not claim more than the limit of its values allows.</summary>
internal sealed class BoundedAllocator(ValueLimit limit, string path) : MemoryAllocator
{
    protected override IMemoryOwner<byte> AllocateInternal(int length, out int bytesAllocated)
    {
        limit.Check((UInt128)length / sizeof(float), path, $"a buffer of {length} bytes");
        bytesAllocated = length;
        return new Owner(length);
    }

    private sealed class Owner(int length) : IMemoryOwner<byte>
    {
        public Memory<byte> Memory { get; } = new byte[length];

        public void Dispose()
        {
            // The memory is that of the garbage collector.
        }
    }
}
