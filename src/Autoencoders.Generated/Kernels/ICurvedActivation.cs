using System.ComponentModel;

namespace Autoencoders.Kernels;

/// <summary>An activation whose derivative has a derivative too: what the gradient of a derivative needs.</summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ICurvedActivation : IActivation
{
    /// <summary>The derivative of the derivative, from what <see cref="IActivation.Derivative"/> reads; 0 where that jumps.</summary>
    static abstract V SecondDerivative<V>(V kept)
        where V : struct, ILanes<V>;
}
