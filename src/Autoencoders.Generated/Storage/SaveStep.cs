namespace Autoencoders;

/// <summary>The file system calls of a save, in this order; writes and flushes come more than once.</summary>
internal enum SaveStep
{
    /// <summary>The creation of the temporary file.</summary>
    Create,

    /// <summary>A write to it.</summary>
    Write,

    /// <summary>Its flush to the disk.</summary>
    Flush,

    /// <summary>Mode and owner of the target.</summary>
    Adopt,

    /// <summary>The rename of the temporary file to the target.</summary>
    Rename,

    /// <summary>The write over a target that can't be renamed to.</summary>
    Overwrite,

    /// <summary>The flush of the folder to the disk.</summary>
    FlushFolder,
}
