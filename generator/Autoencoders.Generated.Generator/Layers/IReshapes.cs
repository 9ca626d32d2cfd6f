using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>A layer whose outputs may be read as another shape of the same length.</summary>
internal interface IReshapes : ILayer
{
    ILayer WithOutput(Shape output);
}
