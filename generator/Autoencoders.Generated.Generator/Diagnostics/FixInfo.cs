using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Diagnostics;

/// <summary>What a code fix needs to know of a mistake: comparable by value, as the pipeline carries it.</summary>
/// <param name="Place">The argument that is written anew, or the attribute that gets another one.</param>
/// <param name="Value">What to write: <c>784</c>, <c>Sigmoid</c>.</param>
/// <param name="Prefix">For an argument that is added, what stands before its value: <c>Output = </c>.</param>
internal sealed record FixInfo(Anchor Place, string Value, string Prefix = "");
