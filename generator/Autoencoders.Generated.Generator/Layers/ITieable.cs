using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>A layer that can take the transposed weights of its mirror image instead of weights of its own.</summary>
internal interface ITieable : ITrained
{
    /// <summary>This layer with the weights of another; null where their sizes are not each other's mirror image.</summary>
    /// <param name="source">The layer that owns the weights.</param>
    /// <param name="number">Its number.</param>
    ILayer? TieTo(ILayer source, int number);
}
