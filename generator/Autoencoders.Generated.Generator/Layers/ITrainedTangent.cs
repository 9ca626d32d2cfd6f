using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>A trained layer that carries tangents: what becomes of them depends on its weights.</summary>
internal interface ITrainedTangent : ITrained, ITangent
{
    /// <summary>
    /// Writes <c>NameTangentGradients(ref tangents, ref deltas, ref gradients, rows, part, parts)</c>, which adds to the gradients of the
    /// weights that the same part has summed.
    /// </summary>
    void WriteTangentGradients(SourceWriter writer, LayerPlan layer);
}
