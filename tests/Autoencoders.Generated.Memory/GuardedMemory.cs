using System.Runtime.InteropServices;

namespace Autoencoders.Memory;

/// <summary>Memory with a page before and a page behind it that nobody can read or write: who does, ends the process.</summary>
internal sealed unsafe partial class GuardedMemory : IDisposable
{
    private const int None = 0, ReadWrite = 3, PrivateAnonymous = 0x22;

    private readonly nint _block;
    private readonly nint _blockLength;

    /// <summary>Takes memory.</summary>
    /// <param name="length">The number of elements of 4 bytes.</param>
    /// <param name="endsAtGuard">Whether the page stands right behind the last element; right before the first one otherwise.</param>
    public GuardedMemory(int length, bool endsAtGuard)
    {
        nint page = Environment.SystemPageSize, bytes = (nint)length * sizeof(float), pages = (bytes + page - 1) / page * page;
        _blockLength = pages + (2 * page);
        _block = Map(0, _blockLength, ReadWrite, PrivateAnonymous, -1, 0);
        if (_block == -1 || Protect(_block, page, None) != 0 || Protect(_block + page + pages, page, None) != 0)
            throw new InvalidOperationException($"No guarded memory: error {Marshal.GetLastPInvokeError()}.");
        Address = _block + page + (endsAtGuard ? pages - bytes : 0);
    }

    /// <summary>The first element.</summary>
    public nint Address { get; }

    public void Dispose() => Unmap(_block, _blockLength);

    [LibraryImport("libc", EntryPoint = "mmap", SetLastError = true)]
    private static partial nint Map(nint address, nint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "mprotect", SetLastError = true)]
    private static partial int Protect(nint address, nint length, int protection);

    [LibraryImport("libc", EntryPoint = "munmap")]
    private static partial int Unmap(nint address, nint length);
}
