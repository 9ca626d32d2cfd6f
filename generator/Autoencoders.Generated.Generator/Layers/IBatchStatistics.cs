using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>
/// A layer that looks at all rows of a mini-batch: its training steps are cut where every row has been measured. It writes, beside what
/// every trained layer does, <c>NameMoments</c> and <c>NameSums</c> by rows and <c>NameStatistics</c> over all rows; its gradients are
/// summed from what <c>NameSums</c> gave.
/// </summary>
internal interface IBatchStatistics : ITrained, ITrainsApart
{
    /// <summary>The floats that a row hands over to the others.</summary>
    int MomentsLength { get; }

    /// <summary>The floats that all rows share.</summary>
    int StatisticsLength { get; }

    /// <summary>The running statistics, which are saved but not trained.</summary>
    EquatableArray<TensorPlan> RunningTensors { get; }

    /// <summary>Writes <c>NameMoments</c>, <c>NameStatistics</c>, <c>NameSums</c> and <c>NameUpdate</c>.</summary>
    void WriteStatistics(SourceWriter writer, LayerPlan layer);

    /// <summary>Writes <c>NameFold(ref state, ref folded)</c>: it becomes part of the layer before.</summary>
    void WriteFold(SourceWriter writer, LayerPlan layer, LayerPlan before);
}
