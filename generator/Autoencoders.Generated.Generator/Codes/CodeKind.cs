using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Model;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Codes;

/// <summary>A kind of code: the attribute that names it, and the layer that it adds to the encoder, if any.</summary>
/// <param name="Attribute">The attribute without its suffix.</param>
/// <param name="AddsLayer">Whether the attribute as written adds a layer; otherwise the current tensor is the code.</param>
/// <param name="Plan">Reads the arguments of the added layer; null where one of them is wrong, which is then reported.</param>
internal sealed record CodeKind(
    string Attribute, Func<AttributeModel, bool> AddsLayer, Func<AttributeModel, Shape, PlanningContext, ILayer?> Plan);
