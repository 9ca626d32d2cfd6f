namespace Autoencoders;

/// <summary>The side of the code on which a layer stands.</summary>
public enum NetworkSide
{
    /// <summary>The layers from the input to the code.</summary>
    Encoder,

    /// <summary>The layers from the code to the reconstruction.</summary>
    Decoder,
}
