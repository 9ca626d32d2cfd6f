using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// Batch normalization: each channel minus its mean, divided by its deviation, times a weight, plus a bias. Mean and deviation are those of
/// the batch while training, running ones otherwise; the deviation is the root of the biased variance and epsilon.
/// </summary>
/// <remarks>
/// For generated code: the memory behind the references is not checked. Lanes are channels, and rows and positions are summed in order. A
/// batch is taken in steps, between which all of its rows must be done: <see cref="RowMoments"/>, <see cref="Statistics"/>,
/// <see cref="Forward{TActivation}"/>; then <see cref="RowSums"/>, <see cref="Gradients"/>, <see cref="InputDeltas{TEpilogue}"/>.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class BatchNormalization
{
    /// <summary>The scale of a channel from its running statistics.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Scale<V>(V weight, V variance, float epsilon)
        where V : struct, ILanes<V>
        => weight / V.Sqrt(variance + V.Create(epsilon));
}
