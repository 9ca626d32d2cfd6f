using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>
/// A layer that is linear before its activation, bias apart, so that it carries tangents as it carries values: what becomes of a small
/// change of its input.
/// </summary>
internal interface ITangent : ILayer
{
    /// <summary>True if it is linear, which may depend on its arguments.</summary>
    bool CarriesTangents { get; }

    /// <summary>The operands of its method for tangents before the tangents.</summary>
    EquatableArray<string> TangentOperands { get; }

    /// <summary>
    /// Writes <c>NameTangents(operands, ref tangents, ref sums, rows)</c>: the layer without its bias and its activation.
    /// </summary>
    void WriteTangents(SourceWriter writer, LayerPlan layer);

    /// <summary>
    /// Writes <c>NameTangentDeltas(operands, ref deltas, ref tangentDeltas, rows)</c> with the operands of the backward pass: the way back
    /// from the sums to the tangents.
    /// </summary>
    void WriteTangentDeltas(SourceWriter writer, LayerPlan layer);
}
