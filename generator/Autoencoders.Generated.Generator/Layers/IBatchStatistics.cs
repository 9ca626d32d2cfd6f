using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>
/// A layer whose outputs and gradients depend on all rows of a mini-batch. It writes, beside what every trained layer does,
/// <c>NameMoments</c> and <c>NameSums</c> by rows; its statistics are taken from the one, its gradients from the other.
/// </summary>
internal interface IBatchStatistics : ITrained, IMeasuresRows, IRunning
{
    /// <summary>The floats that a row hands over to the others.</summary>
    int MomentsLength { get; }

    /// <summary>Writes <c>NameMoments</c> and <c>NameSums</c>.</summary>
    void WriteMoments(SourceWriter writer, LayerPlan layer);

    /// <summary>Writes <c>NameFold(ref state, ref folded)</c>: it becomes part of the layer before.</summary>
    void WriteFold(SourceWriter writer, LayerPlan layer, LayerPlan before);
}
