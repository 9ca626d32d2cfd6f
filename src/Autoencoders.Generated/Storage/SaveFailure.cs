namespace Autoencoders;

/// <summary>The exception of a save that failed: it names the target, the reason, and what became of the target.</summary>
internal static class SaveFailure
{
    private const int DiskFull = 28, DiskFullOnWindows = unchecked((int)0x8007_0070);

    /// <summary>The target is what it was.</summary>
    public static IOException Of(string target, Exception failure)
    {
        string reason = failure.HResult is DiskFull or DiskFullOnWindows ? "the disk is full" : Reason(failure);
        return Say($"'{target}' was not saved: {reason}. The old file is unchanged.", failure);
    }

    /// <summary>The folder lets no file be made beside the target.</summary>
    public static IOException Beside(string target, Exception failure) => failure is DirectoryNotFoundException
        ? new DirectoryNotFoundException($"'{target}' was not saved: its folder does not exist.", failure)
        : Say(
            $"'{target}' was not saved: {Reason(failure)}. The old file is unchanged. A save writes a new file beside the old one: "
            + "its folder must be writable (a container mounts the folder rather than the single file).",
            failure);

    /// <summary>The write over the target failed midway.</summary>
    public static IOException Midway(string target, string copy, Exception failure)
        => Say($"'{target}' was written in part: {Reason(failure)}. '{copy}' holds all of the new content.", failure);

    /// <summary>The new file is there, but may not survive a loss of power.</summary>
    public static IOException Unflushed(string target, Exception failure)
        => Say($"'{target}' was saved, but its folder was not flushed to the disk: {Reason(failure)}.", failure);

    private static string Reason(Exception failure) => failure.Message.TrimEnd('.');

    private static IOException Say(string message, Exception failure) => new(message, failure) { HResult = failure.HResult };
}
