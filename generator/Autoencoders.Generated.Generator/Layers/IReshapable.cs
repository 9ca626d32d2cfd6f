using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>A layer that can stand between other shapes than those that it was written for.</summary>
internal interface IReshapable : ILayer
{
    /// <summary>The same layer behind other values; null where it can't read them.</summary>
    ILayer? WithInput(Shape input);

    /// <summary>The same layer with its outputs read as another shape of the same length; null where they have but one.</summary>
    ILayer? WithOutput(Shape output);
}
