using System.ComponentModel;

namespace Autoencoders.Kernels;

/// <summary>The noise on one value.</summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IElementNoise
{
    /// <summary>True if the random numbers are standard normal; false if they are uniform in [0, 1).</summary>
    static abstract bool IsNormal { get; }

    /// <summary>The value with noise.</summary>
    /// <param name="value">The value.</param>
    /// <param name="random">A random number.</param>
    /// <param name="amount">How much noise.</param>
    static abstract V Apply<V>(V value, V random, V amount)
        where V : struct, ILanes<V>;
}
