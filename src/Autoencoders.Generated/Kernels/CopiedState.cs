using System.ComponentModel;

namespace Autoencoders.Kernels;

/// <summary>The state of a network that another one is to have, bit for bit.</summary>
/// <remarks>For generated code; a structure, so that no <c>null</c> of a user's code can mean it.</remarks>
/// <param name="source">The state of the network to copy.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct CopiedState(AlignedFloats source)
{
    private readonly AlignedFloats _source = source;

    /// <summary>Copies the whole state.</summary>
    /// <param name="target">The state of another network of the same class.</param>
    public void CopyTo(AlignedFloats target)
    {
        ArgumentNullException.ThrowIfNull(target);
        _source.Span.CopyTo(target.Span);
    }
}
