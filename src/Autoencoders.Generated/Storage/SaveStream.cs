namespace Autoencoders;

/// <summary>The temporary file of a save, without a buffer: where closing it has nothing to write, a full disk is met only once.</summary>
internal sealed class SaveStream : FileStream
{
    /// <summary>Called before each step of this thread's saves; an exception of it is a fault of the file system. For tests.</summary>
    [ThreadStatic]
    internal static Action<SaveStep>? BeforeStep;

    private readonly string _target;

    /// <param name="path">The temporary file, which must not exist.</param>
    /// <param name="mode">The first mode of the file; null for the process's own.</param>
    /// <param name="target">What is saved, for messages.</param>
    public SaveStream(string path, UnixFileMode? mode, string target)
        : base(path, Options(mode)) => _target = target;

    public override void Write(byte[] buffer, int offset, int count)
    {
        try
        {
            BeforeStep?.Invoke(SaveStep.Write);
            base.Write(buffer, offset, count);
        }
        catch (IOException failure)
        {
            throw SaveFailure.Of(_target, failure);
        }
    }

    // Readers of the target that open it between the rename and the end of this handle are let in; who opens the file for nobody else, to
    // see whether its writer lives, is not.
    private static FileStreamOptions Options(UnixFileMode? mode)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.Read | FileShare.Delete, BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = mode;
        return options;
    }
}
