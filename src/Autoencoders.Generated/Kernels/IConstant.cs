using System.ComponentModel;

namespace Autoencoders.Kernels;

/// <summary>A number as a type, so that kernels are compiled for it.</summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IConstant
{
    /// <summary>The number.</summary>
    static abstract float Value { get; }
}
