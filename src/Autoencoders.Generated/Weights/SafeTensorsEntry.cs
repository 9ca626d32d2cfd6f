using System.Collections.Immutable;

namespace Autoencoders;

/// <summary>One tensor as the header of a safetensors file describes it.</summary>
/// <param name="Name">Unique in its file.</param>
/// <param name="ElementType">As the format writes it: <c>F32</c>, <c>I64</c> and so on.</param>
/// <param name="Shape">The lengths of its dimensions; empty for a single number.</param>
/// <param name="Begin">Where its first byte lies in the data after the header.</param>
/// <param name="End">Where its last byte ends.</param>
public sealed record SafeTensorsEntry(string Name, string ElementType, ImmutableArray<long> Shape, long Begin, long End)
    : StoredTensor(Name, ElementType, Shape);
