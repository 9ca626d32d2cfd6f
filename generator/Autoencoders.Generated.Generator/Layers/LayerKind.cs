using Autoencoders.Generator.Model;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>A kind of layer: the attribute that names it, and how its arguments become a layer behind an input of some shape.</summary>
/// <param name="Attribute">The attribute without its suffix.</param>
/// <param name="Plan">Reads the arguments; null where one of them is wrong, which is then reported.</param>
internal sealed record LayerKind(string Attribute, Func<AttributeModel, Shape, PlanningContext, ILayer?> Plan);
