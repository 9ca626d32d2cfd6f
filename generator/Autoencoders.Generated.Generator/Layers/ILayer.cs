using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>
/// A layer before its activation: its shapes, and its forward and backward code. Equal by value. Abilities of some layers have their own
/// interfaces: <see cref="ITrained"/>, <see cref="ITrainsApart"/>, <see cref="IMakesCode"/>, <see cref="IBatchStatistics"/>,
/// <see cref="IFoldable"/> and others.
/// </summary>
internal interface ILayer
{
    /// <summary>The name of the kind: <c>dense</c>. The library lists them as <c>LayerKinds</c>.</summary>
    string Word { get; }

    /// <summary>All that tells it from others of its kind, shapes apart. The library lists the names as <c>FactNames</c>.</summary>
    EquatableArray<Fact> Facts { get; }

    Shape Input { get; }

    Shape Output { get; }

    /// <summary>The multiplications of one sample.</summary>
    long MultiplyAdds { get; }

    /// <summary>True if it applies an activation to each output while that is still in a register.</summary>
    bool Activates { get; }

    /// <summary>True if it reads its weights once for many rows, so that batches should come in blocks of several.</summary>
    bool SharesWeightsOverRows { get; }

    /// <summary>True if one sample has a method of its own; otherwise it is a batch of one row.</summary>
    bool HasSampleMethod { get; }

    /// <summary>The operands of its forward methods before inputs and outputs; the names are those of <see cref="Operand"/>.</summary>
    EquatableArray<string> ForwardOperands { get; }

    /// <summary>The operands of its backward method before deltas and input deltas.</summary>
    EquatableArray<string> BackwardOperands { get; }

    /// <summary>The layer that a mirrored decoder has in its place; null where it only goes along with the layer before it.</summary>
    ILayer? Mirror();

    /// <summary>
    /// Writes the forward methods: <c>NameRows(operands, ref inputs, ref outputs, rows)</c> and, where it has one, that of one sample,
    /// <c>Name(operands, ref input, ref output)</c>.
    /// </summary>
    void WriteForward(SourceWriter writer, LayerPlan layer);

    /// <summary>Writes <c>NameInputDeltas(operands, ref deltas, [ref kept,] ref inputDeltas, rows)</c>.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="layer">This layer.</param>
    /// <param name="before">The layer whose outputs are this layer's inputs.</param>
    void WriteInputDeltas(SourceWriter writer, LayerPlan layer, LayerPlan before);
}
