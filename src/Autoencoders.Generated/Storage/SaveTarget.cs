namespace Autoencoders;

/// <summary>The file that a save replaces: where a path leads through symbolic links, and what the new file keeps of it.</summary>
internal sealed class SaveTarget
{
    private readonly UnixFileMode? _mode;
    private readonly (uint User, uint Group, bool IsRegular)? _status;

    /// <exception cref="IOException">The path is a folder, or its links lead round in a circle.</exception>
    public SaveTarget(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        FullPath = Path.GetFullPath(path);
        if (new FileInfo(FullPath) is { LinkTarget: not null } link)
            FullPath = link.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? FullPath;
        if (Directory.Exists(FullPath))
            throw new IOException($"'{path}' was not saved: it is a folder.");
        if (OperatingSystem.IsWindows() || !File.Exists(FullPath))
            return;
        _mode = File.GetUnixFileMode(FullPath);
        _status = Posix.StatusOf(FullPath);
    }

    /// <summary>The full path of the file itself.</summary>
    public string FullPath { get; }

    /// <summary>True if it is a device or a pipe, which is written to and never replaced.</summary>
    public bool IsDevice => _status is { IsRegular: false };

    /// <summary>The mode of a new file until it is complete: nobody else may read meanwhile what nobody else could read before.</summary>
    public UnixFileMode? FirstMode => _mode is null ? null : UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Gives a new file the mode of the old one, and its owner as far as the process may.</summary>
    public void Adopt(FileStream file)
    {
        if (OperatingSystem.IsWindows() || _mode is not { } mode)
            return;
        if (_status is { } status)
            Posix.Give(file.SafeFileHandle, status.User, status.Group);
        File.SetUnixFileMode(file.SafeFileHandle, mode);
    }
}
