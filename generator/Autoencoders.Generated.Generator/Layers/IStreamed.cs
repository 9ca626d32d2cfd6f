namespace Autoencoders.Generator.Layers;

/// <summary>A layer over a sequence whose newest output can be computed alone.</summary>
internal interface IStreamed : ILayer
{
    /// <summary>
    /// The layer over no more positions than its newest output depends on, the newest last, which gives that output alone; null where the
    /// output depends on later positions or on all of them.
    /// </summary>
    ILayer? Newest { get; }
}
