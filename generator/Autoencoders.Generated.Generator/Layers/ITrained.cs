using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>A layer with trained parameters.</summary>
internal interface ITrained : ILayer
{
    /// <summary>The number of trained values; may exceed what a network can hold.</summary>
    long ParameterCount { get; }

    /// <summary>The number of the layer, from 1, whose weights it reads transposed; 0 where it has weights of its own.</summary>
    int Owner { get; }

    /// <summary>The trained tensors, and the way their first weights are drawn.</summary>
    EquatableArray<TensorPlan> Tensors(WeightPlan weights);
}
