using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>A layer whose outputs keep their shape when it reads more or fewer values.</summary>
internal interface IReads : ILayer
{
    /// <summary>The same layer behind other values; null where it can't read them.</summary>
    ILayer? Reading(Shape input);
}
