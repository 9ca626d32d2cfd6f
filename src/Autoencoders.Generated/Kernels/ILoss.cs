using System.ComponentModel;

namespace Autoencoders.Kernels;

/// <summary>A loss together with the output activation that it is fused with, written once for every width of register.</summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ILoss
{
    /// <summary>The loss of one element.</summary>
    /// <param name="x">The pre-activation of the output layer.</param>
    /// <param name="target">The element that the output should be.</param>
    static abstract V Value<V>(V x, V target)
        where V : struct, ILanes<V>;

    /// <summary>The loss of one element and its derivative with respect to the pre-activation.</summary>
    /// <param name="x">The pre-activation of the output layer.</param>
    /// <param name="target">The element that the output should be.</param>
    /// <param name="delta">The derivative.</param>
    static abstract V ValueAndDelta<V>(V x, V target, out V delta)
        where V : struct, ILanes<V>;
}
