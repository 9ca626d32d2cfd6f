namespace Autoencoders.Generator.Layers;

/// <summary>A layer that makes a code of entries of a codebook, so that a code is as much as their indices.</summary>
internal interface IQuantizes : ILayer
{
    /// <summary>The indices of a code.</summary>
    int IndexCount { get; }

    /// <summary>The entries of the codebook.</summary>
    int Entries { get; }
}
