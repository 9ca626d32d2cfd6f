namespace Autoencoders;

/// <summary>
/// Replaces a file as a whole or not at all: a new file beside the target is written, flushed to the disk and renamed. The target's mode,
/// its owner and a symbolic link to it stay. Temporary files of killed processes are deleted by the next save.
/// </summary>
/// <remarks>
/// The writer keeps its temporary file open until it is renamed: who can open it for itself alone knows that its writer is dead. A target
/// that can't be renamed to, such as a single file that is mounted into a container, is overwritten when all of its content is on the disk.
/// </remarks>
internal sealed class AtomicFile : IDisposable
{
    private const int BufferLength = 64 * 1024;
    private const int Busy = 16, Attempts = 20;

    private readonly string _path;
    private readonly SaveTarget _target;
    private readonly string _temporary;
    private readonly SaveStream? _file;
    private bool _isCompleted;

    /// <summary>Opens the new file, and deletes what killed processes left of the target.</summary>
    /// <exception cref="IOException">The folder does not exist or cannot be written to, or the path is a folder.</exception>
    public AtomicFile(string path)
    {
        _path = path;
        _target = new SaveTarget(path);
        _temporary = _target.FullPath;
        try
        {
            if (_target.IsDevice)
            {
                Content = new FileStream(_target.FullPath, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
                return;
            }
            DeleteRemains(_target);
            SaveStream.BeforeStep?.Invoke(SaveStep.Create);
            _file = Create(out _temporary);
            Content = new BufferedStream(_file, BufferLength);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw SaveFailure.Beside(path, failure);
        }
    }

    /// <summary>The content of the new file.</summary>
    public Stream Content { get; }

    /// <summary>
    /// Lets <paramref name="write"/> fill the new file. Where anything fails, it is deleted and the target is what it was.
    /// </summary>
    /// <exception cref="IOException">The file cannot be written; the message says why, and what became of the target.</exception>
    public static void Replace(string path, Action<Stream> write)
    {
        using var file = new AtomicFile(path);
        write(file.Content);
        file.Complete();
    }

    /// <summary>Deletes what processes that were killed while they wrote have left beside a target. Files of live writers stay.</summary>
    /// <exception cref="IOException">The folder does not exist.</exception>
    public static void DeleteRemains(string path) => DeleteRemains(new SaveTarget(path));

    /// <summary>Deletes a file; one that can't be deleted because it is mounted becomes empty.</summary>
    public static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (IOException busy) when (busy.HResult == Busy)
        {
            using var emptied = new FileStream(path, FileMode.Truncate, FileAccess.Write, FileShare.Read);
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new IOException($"'{path}' cannot be deleted: access is denied.", denied);
        }
    }

    /// <summary>Puts the new file in the place of the target.</summary>
    /// <exception cref="IOException">That failed; the message says what became of the target.</exception>
    public void Complete()
    {
        Content.Flush();
        if (_file is null)
            return;
        try
        {
            SaveStream.BeforeStep?.Invoke(SaveStep.Flush);
            _file.Flush(flushToDisk: true);
            SaveStream.BeforeStep?.Invoke(SaveStep.Adopt);
            _target.Adopt(_file);
            SaveStream.BeforeStep?.Invoke(SaveStep.Rename);
            File.Move(_temporary, _target.FullPath, overwrite: true);
        }
        catch (IOException busy) when (busy.HResult == Busy && File.Exists(_target.FullPath))
        {
            Overwrite();
            return;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw SaveFailure.Of(_path, failure);
        }
        _isCompleted = true;
        FlushFolder();
    }

    /// <summary>Closes the new file, and deletes it where it has not become the target.</summary>
    public void Dispose()
    {
        if (_file is null)
        {
            Content.Dispose();
            return;
        }

        try
        {
            if (!_isCompleted)
                File.Delete(_temporary);
            _file.Dispose();
        }
        catch (Exception kept) when (kept is IOException or UnauthorizedAccessException)
        {
            // The next save deletes it, as it does for a process that was killed here.
        }
    }

    private static void DeleteRemains(SaveTarget target)
    {
        try
        {
            foreach (string remains in TemporaryName.Existing(target.FullPath).ToArray())
                DeleteUnlessOpen(remains);
        }
        catch (UnauthorizedAccessException)
        {
            // Of a folder that may be written to and not be listed, nothing is known.
        }
    }

    private static void DeleteUnlessOpen(string remains)
    {
        try
        {
            new FileStream(remains, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose).Dispose();
        }
        catch (Exception kept) when (kept is IOException or UnauthorizedAccessException)
        {
            // Its writer lives, or another save was faster, or it belongs to somebody else.
        }
    }

    /// <summary>
    /// Another save may take a new file, before it is locked, for one of a killed process: where that has locked or deleted it, another
    /// name is tried. A file that is there after it was locked stays.
    /// </summary>
    private SaveStream Create(out string temporary)
    {
        for (int attempt = 1; ; attempt++)
        {
            temporary = TemporaryName.For(_target.FullPath);
            try
            {
                var file = new SaveStream(temporary, _target.FirstMode, _path);
                if (File.Exists(temporary))
                    return file;
                file.Dispose();
            }
            catch (IOException failure) when (attempt < Attempts && failure is not DirectoryNotFoundException)
            {
            }
        }
    }

    private void Overwrite()
    {
        FileStream target;
        try
        {
            SaveStream.BeforeStep?.Invoke(SaveStep.Overwrite);
            target = new FileStream(_target.FullPath, FileMode.Open, FileAccess.Write, FileShare.Read);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw SaveFailure.Of(_path, failure);
        }

        try
        {
            using (target)
            {
                _file!.Position = 0;
                _file.CopyTo(target);
                target.SetLength(_file.Length);
                target.Flush(flushToDisk: true);
            }
        }
        catch (IOException failure)
        {
            _isCompleted = true;
            throw SaveFailure.Midway(_path, _temporary, failure);
        }
    }

    private void FlushFolder()
    {
        try
        {
            SaveStream.BeforeStep?.Invoke(SaveStep.FlushFolder);
            Posix.FlushFolder(Path.GetDirectoryName(_target.FullPath)!);
        }
        catch (IOException failure)
        {
            throw SaveFailure.Unflushed(_path, failure);
        }
    }
}
