using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>What a layer computes before its activation: shapes, tensors, forward and backward code. Equal by value.</summary>
internal interface ILayer
{
    /// <summary>The kind and its size as they stand in weights files: <c>dense 32</c>.</summary>
    string Words { get; }

    Shape Input { get; }

    Shape Output { get; }

    /// <summary>The multiplications of one sample.</summary>
    long MultiplyAdds { get; }

    /// <summary>The number of trained values; may exceed what a network can hold.</summary>
    long ParameterCount { get; }

    /// <summary>The floats of weights that the input delta wants transposed.</summary>
    int TransposedLength { get; }

    /// <summary>The layer that a mirrored decoder has in its place.</summary>
    ILayer Mirror();

    EquatableArray<TensorPlan> Tensors(ActivationKind activation);

    /// <summary>Writes the method of one sample: <c>Name(ref parameters, ref input, ref output)</c>.</summary>
    void WriteSample(SourceWriter writer, LayerPlan layer);

    /// <summary>Writes the method of a batch: <c>NameRows(ref parameters, ref inputs, ref outputs, rows)</c>.</summary>
    void WriteRows(SourceWriter writer, LayerPlan layer);

    /// <summary>Writes <c>TransposeName(ref parameters, ref transposed, part, parts)</c>.</summary>
    void WriteTranspose(SourceWriter writer, LayerPlan layer);

    /// <summary>Writes <c>NameInputDeltas(ref transposed, ref deltas, ref inputs, ref inputDeltas, rows)</c>.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="layer">This layer.</param>
    /// <param name="before">The layer whose outputs are this layer's inputs.</param>
    void WriteInputDeltas(SourceWriter writer, LayerPlan layer, LayerPlan before);

    /// <summary>Writes <c>NameGradients(ref inputs, ref deltas, ref gradients, rows, part, parts)</c>.</summary>
    void WriteGradients(SourceWriter writer, LayerPlan layer);
}
