using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Codes;

/// <summary>A code that small changes of the input hardly change.</summary>
internal static class ContractiveCode
{
    public static CodeKind Kind { get; } = new(
        Attribute: "ContractiveCode",
        Word: "contractive",
        AddsLayer: written => written.Find("units") is not null,
        Layer: DenseLayer.Kind,
        Contraction: Contraction.Read);
}
