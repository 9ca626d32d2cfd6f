namespace Autoencoders.Tests.Memory;

/// <summary>A test of what only Linux offers.</summary>
public sealed class LinuxFactAttribute : FactAttribute
{
    /// <summary>Skips it elsewhere.</summary>
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux())
            Skip = "Pages are made inaccessible by Linux' mprotect.";
    }
}
