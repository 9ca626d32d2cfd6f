namespace Autoencoders.C.Layers;

/// <summary>The C of a kind of layer.</summary>
internal interface ILayerSource
{
    /// <summary>True if the output may lie where the first input lies.</summary>
    bool WorksInPlace => false;

    /// <summary>The floats that it needs beside its inputs and its output.</summary>
    int ScratchLength(LayerDescription layer) => 0;

    /// <summary>Adds the statements of a layer, up to its activation.</summary>
    void Add(LayerContext context);
}
