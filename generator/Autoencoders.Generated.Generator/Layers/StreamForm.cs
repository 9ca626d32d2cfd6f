namespace Autoencoders.Generator.Layers;

/// <summary>A layer as a stream runs it.</summary>
/// <param name="Layer">
/// The layer over no more positions than its newest output depends on, the newest last: one of them where it keeps a state.
/// </param>
/// <param name="StateLength">The floats that a stream keeps for it.</param>
internal sealed record StreamForm(ILayer Layer, long StateLength = 0)
{
    /// <summary>A layer over the latest positions, which the library keeps in a memory of twice their length.</summary>
    public static StreamForm WithLatest(ILayer layer) =>
        new(layer, layer.Input.Positions == 1 ? 0 : 2 * layer.Input.LongLength);
}
