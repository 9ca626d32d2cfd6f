using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>A layer that counts how often each unit of the code, or each entry of a codebook, is used.</summary>
internal interface IReportsUse : ILayer
{
    /// <summary>The number of units or entries.</summary>
    int Units { get; }

    /// <summary>
    /// Writes <c>NameUse(ref outputs, rows, Span&lt;long&gt; use)</c>, which one thread calls after each step; a layer that leaves a record
    /// has that in place of its outputs.
    /// </summary>
    void WriteUse(SourceWriter writer, LayerPlan layer);
}
