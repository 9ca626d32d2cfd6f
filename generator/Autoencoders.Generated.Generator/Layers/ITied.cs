using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>
/// A layer whose weights are the transposed weights of another one. Inference reads them from a copy behind the state, which
/// <c>NameFold(ref state, ref folded)</c> makes.
/// </summary>
internal interface ITied : ITrainsApart, ITrained
{
    /// <summary>The number of the layer that owns the weights, from 1.</summary>
    int Source { get; }

    void WriteFold(SourceWriter writer, LayerPlan layer);
}
