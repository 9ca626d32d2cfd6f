using System.Runtime.InteropServices;

namespace Autoencoders;

/// <summary>File calls of Unix that .NET does not offer. A call that the system lacks does nothing.</summary>
internal static unsafe partial class Posix
{
    private const string C = "libc";
    private const int IoError = 5;

    /// <summary>The owner and the group of a file, and whether it is a regular file.</summary>
    /// <returns>Null where that can't be known.</returns>
    public static (uint User, uint Group, bool IsRegular)? StatusOf(string path)
    {
        // The layout of struct statx is the same on every processor: user and group at bytes 20 and 24, the mode at byte 28.
        const int CurrentFolder = -100, Length = 256, UserAt = 20, GroupAt = 24, ModeAt = 28;
        const uint TypeModeAndOwner = 0x1F;
        const ushort TypeBits = 0xF000, Regular = 0x8000;
        if (!OperatingSystem.IsLinux())
            return null;

        byte* status = stackalloc byte[Length];
        try
        {
            if (StatX(CurrentFolder, path, 0, TypeModeAndOwner, status) != 0)
                return null;
        }
        catch (Exception missing) when (missing is EntryPointNotFoundException or DllNotFoundException)
        {
            return null;
        }
        return (*(uint*)(status + UserAt), *(uint*)(status + GroupAt), (*(ushort*)(status + ModeAt) & TypeBits) == Regular);
    }

    /// <summary>Gives an open file to an owner and a group, as far as the process may.</summary>
    public static void Give(SafeHandle file, uint user, uint group)
    {
        const uint Same = uint.MaxValue;
        if (ChangeOwner(file, user, group) != 0)
            _ = ChangeOwner(file, Same, group);
    }

    /// <summary>Flushes a folder, so that a rename in it survives a loss of power.</summary>
    /// <exception cref="IOException">The disk failed. Folders that can't be flushed are no failure.</exception>
    public static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        try
        {
            int descriptor = Open(folder, 0);
            if (descriptor < 0)
                return;
            int error = Synchronize(descriptor) == 0 ? 0 : Marshal.GetLastPInvokeError();
            _ = Close(descriptor);
            if (error == IoError)
                throw new IOException(Marshal.GetPInvokeErrorMessage(error), error);
        }
        catch (Exception missing) when (missing is EntryPointNotFoundException or DllNotFoundException)
        {
        }
    }

    [LibraryImport(C, EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatX(int folder, string path, int flags, uint mask, byte* status);

    [LibraryImport(C, EntryPoint = "fchown")]
    private static partial int ChangeOwner(SafeHandle file, uint user, uint group);

    [LibraryImport(C, EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport(C, EntryPoint = "fsync", SetLastError = true)]
    private static partial int Synchronize(int descriptor);

    [LibraryImport(C, EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
