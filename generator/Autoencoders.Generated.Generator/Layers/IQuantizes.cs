using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>A layer that makes a code of entries of a codebook, so that a code is as much as their indices.</summary>
internal interface IQuantizes : IMakesCode, IChooses
{
    /// <summary>The indices of a code.</summary>
    int IndexCount { get; }

    /// <summary>The entries of the codebook.</summary>
    int Entries { get; }

    /// <summary>
    /// Writes <c>NameIndices(ref parameters, ref inputs, Span&lt;int&gt; indices)</c> and
    /// <c>NameEntries(ref parameters, ReadOnlySpan&lt;int&gt; indices, ref outputs)</c>.
    /// </summary>
    void WriteIndices(SourceWriter writer, LayerPlan layer);
}
