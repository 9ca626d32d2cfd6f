namespace Autoencoders.Onnx;

/// <summary>The part of a network that a model holds.</summary>
public enum OnnxPart
{
    /// <summary>From the sample to the code, the reconstruction and its error.</summary>
    Whole,

    /// <summary>From the sample to the code, for search and clustering.</summary>
    Encoder,

    /// <summary>From the code to the reconstruction, for generation.</summary>
    Decoder,
}
