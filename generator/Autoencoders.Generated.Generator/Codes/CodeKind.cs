using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Codes;

/// <summary>A kind of code: the attribute that names it, and the layer that it adds to the encoder, if any.</summary>
/// <param name="Attribute">The attribute without its suffix.</param>
/// <param name="AddsLayer">Whether the attribute as written adds a layer; otherwise the current tensor is the code.</param>
/// <param name="Layer">The kind of the added layer.</param>
internal sealed record CodeKind(string Attribute, Func<AttributeModel, bool> AddsLayer, LayerKind Layer);
