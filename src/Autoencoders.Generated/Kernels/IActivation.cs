using System.ComponentModel;

namespace Autoencoders.Kernels;

/// <summary>An activation, written once for every width of register.</summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IActivation
{
    /// <summary>True if the forward formula is too long to stand behind each sum; it then runs as a loop over stored sums.</summary>
    static abstract bool IsLong { get; }

    /// <summary>True if the derivative is too long to stand behind each sum, as one that takes an exponential is.</summary>
    static virtual bool IsDerivativeLong => false;

    /// <summary>True if the derivative is told from the input, since the output does not tell it.</summary>
    static virtual bool DerivativeReadsInput => false;

    /// <summary>The activation of a pre-activation.</summary>
    static abstract V Forward<V>(V x)
        where V : struct, ILanes<V>;

    /// <summary>The derivative, from the activation's output or from its input, as <see cref="DerivativeReadsInput"/> says.</summary>
    static abstract V Derivative<V>(V kept)
        where V : struct, ILanes<V>;
}
