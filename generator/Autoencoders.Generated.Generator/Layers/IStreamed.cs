namespace Autoencoders.Generator.Layers;

/// <summary>A layer over a sequence whose newest output can be computed alone.</summary>
internal interface IStreamed : ILayer
{
    /// <summary>The layer that gives its newest output alone; null where that depends on later positions or on all of them.</summary>
    StreamForm? Newest { get; }
}
