namespace Autoencoders.Generator.Planning;

/// <summary>A layer as a stream runs it.</summary>
/// <param name="Layer">The layer over the positions that its newest output reads.</param>
/// <param name="StateOffset">The place in the state of a stream where the layer keeps earlier positions.</param>
internal sealed record StreamedLayer(LayerPlan Layer, int StateOffset)
{
    /// <summary>The positions that the newest output reads.</summary>
    public int Positions => Layer.Operator.Input.Positions;

    /// <summary>True if it reads earlier positions too.</summary>
    public bool Remembers => Positions > 1;
}
