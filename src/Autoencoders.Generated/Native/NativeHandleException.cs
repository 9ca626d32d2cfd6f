using System.ComponentModel;

namespace Autoencoders;

/// <summary>A native caller's handle was never given, was freed, or belongs to an object of another kind.</summary>
/// <remarks>For generated code.</remarks>
/// <param name="handle">The handle.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NativeHandleException(ulong handle)
    : Exception($"Handle {handle} was never given, was freed, or belongs to an object of another kind.");
