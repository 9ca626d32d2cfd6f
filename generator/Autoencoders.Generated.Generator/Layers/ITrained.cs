using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>A layer with trained parameters.</summary>
internal interface ITrained : ILayer
{
    /// <summary>The number of trained values; may exceed what a network can hold.</summary>
    long ParameterCount { get; }

    /// <summary>The floats of weights that a training step wants transposed; 0 for none.</summary>
    int TransposedLength { get; }

    /// <summary>The trained tensors, and the way their first weights are drawn.</summary>
    EquatableArray<TensorPlan> Tensors(WeightPlan weights);

    /// <summary>Writes <c>TransposeName(ref parameters, ref transposed, part, parts)</c>.</summary>
    void WriteTranspose(SourceWriter writer, LayerPlan layer);

    /// <summary>Writes <c>NameGradients(ref inputs, ref deltas, ref gradients, rows, part, parts)</c>.</summary>
    void WriteGradients(SourceWriter writer, LayerPlan layer);
}
