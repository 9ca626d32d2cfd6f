using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>
/// A layer whose forward method in training reads statistics of the whole mini-batch: a training step is cut before it, where every row has
/// come so far.
/// </summary>
internal interface IMeasuresRows : ITrainsApart
{
    /// <summary>The floats that all rows share.</summary>
    int StatisticsLength { get; }

    /// <summary>
    /// Writes <c>NameStatistics(ref inputs, ref statistics, rows, part, parts)</c>, over all rows; a batch normalization has, in place of
    /// its inputs, what its rows handed over.
    /// </summary>
    void WriteStatistics(SourceWriter writer, LayerPlan layer);
}
