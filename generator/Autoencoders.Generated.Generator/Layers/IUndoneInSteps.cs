using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>A layer whose mirror image needs others before it.</summary>
internal interface IUndoneInSteps : ILayer
{
    /// <summary>The layers that a mirrored decoder has before the mirror image, in their order, none with an activation.</summary>
    /// <param name="given">The shape of what they read; no layers for one that does not suit them.</param>
    IEnumerable<ILayer> StepsBeforeMirror(Shape given);
}
