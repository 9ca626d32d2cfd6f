using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>
/// A layer that keeps the shape and has no mirror image: in a mirrored decoder it follows the value that it followed before.
/// </summary>
internal interface IFollower : ILayer
{
    /// <summary>The same layer behind a value of as many channels at other positions.</summary>
    ILayer Behind(Shape input);
}
