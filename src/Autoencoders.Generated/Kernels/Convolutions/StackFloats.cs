namespace Autoencoders.Kernels;

/// <summary>How much memory kernels take from the stack.</summary>
internal static class StackFloats
{
    /// <summary>The most floats of a call, 192 KB of the megabyte that a thread has at least; beyond, memory is pooled.</summary>
    public const int Most = 48 * 1024;
}
