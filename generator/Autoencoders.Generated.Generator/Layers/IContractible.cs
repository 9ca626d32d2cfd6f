using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>
/// A layer each of whose outputs has weights of its own, so that their lengths tell the norm of the layer's Jacobian exactly.
/// </summary>
internal interface IContractible : ITrained
{
    /// <summary>
    /// Writes <c>NameNorms(ref parameters, ref norms, part, parts)</c>: the squared length of the weights of each output.
    /// </summary>
    void WriteNorms(SourceWriter writer, LayerPlan layer);

    /// <summary>
    /// Writes <c>NameContractionGradients(ref parameters, ref kept, ref gradients, scale, rows, part, parts)</c>, which adds to the
    /// gradients of the weights that the same part has summed.
    /// </summary>
    void WriteContractionGradients(SourceWriter writer, LayerPlan layer);
}
