using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Model;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Codes;

/// <summary>A kind of code: the attribute that names it, and the layers that it adds to the encoder, if any.</summary>
/// <param name="Attribute">The attribute without its suffix.</param>
/// <param name="Word">The name in the description at run time, which the library lists as <c>CodeKinds</c>.</param>
/// <param name="AddsLayer">
/// Whether the attribute as written adds a trained layer; otherwise the code is made of the current tensor.
/// </param>
/// <param name="Layer">The kind of the trained layer.</param>
/// <param name="Behind">What turns the last values of the encoder into the code; null where they are the code.</param>
/// <param name="Activates">Whether the trained layer has the activation that the network names for its code.</param>
/// <param name="Contraction">Reads how the encoder is contracted; null where it is not.</param>
/// <param name="Smallest">
/// The argument of the smallest code with the members that this kind brings; null where it has those of <c>[Code(1)]</c>.
/// </param>
internal sealed record CodeKind(
    string Attribute,
    string Word,
    Func<AttributeModel, bool> AddsLayer,
    LayerKind Layer,
    LayerKind? Behind = null,
    bool Activates = true,
    Func<AttributeModel, PlanningContext, Contraction>? Contraction = null,
    (string Name, int Value)? Smallest = null);
