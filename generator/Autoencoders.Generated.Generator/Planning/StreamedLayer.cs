namespace Autoencoders.Generator.Planning;

/// <summary>A layer as a stream runs it.</summary>
/// <param name="Layer">The layer, over the positions that its newest output reads.</param>
/// <param name="StateOffset">The place in the memory of a stream where its own begins.</param>
/// <param name="Remembers">True if it has any.</param>
/// <param name="IsOwn">True if it differs from the layer of the network, and has methods of its own.</param>
internal sealed record StreamedLayer(LayerPlan Layer, int StateOffset, bool Remembers, bool IsOwn)
{
    /// <summary>The positions that the newest output reads.</summary>
    public int Positions => IsOwn ? Layer.Operator.Input.Positions : 1;
}
