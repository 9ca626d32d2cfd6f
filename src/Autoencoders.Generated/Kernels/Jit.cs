using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The compilation options of kernels.</summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Jit
{
    /// <summary>
    /// With all optimizations from the first call on, and as a whole: what a compiler inlines is limited by the size of the method that it
    /// inlines into, so that a kernel inside a small caller ends up as a call for each register operation.
    /// </summary>
    public const MethodImplOptions Optimized = MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining;
}
