using System.Collections.Immutable;

namespace Autoencoders;

/// <summary>One tensor of a file, before its numbers are read.</summary>
/// <param name="Name">Unique in its file.</param>
/// <param name="ElementType">As safetensors writes it, whatever the file: <c>F32</c>, <c>I64</c> and so on.</param>
/// <param name="Shape">The lengths of its dimensions; empty for a single number.</param>
public record StoredTensor(string Name, string ElementType, ImmutableArray<long> Shape);
