using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Diagnostics;

/// <summary>The facts of a mistake for a code fix: comparable by value, because the pipeline carries them.</summary>
/// <param name="Place">The argument that is written anew, or the attribute that gets another one.</param>
/// <param name="Value">What to write: <c>784</c>, <c>Sigmoid</c>.</param>
/// <param name="Prefix">For an argument that is added, what stands before its value: <c>Output = </c>.</param>
internal sealed record FixInfo(Anchor Place, string Value, string Prefix = "");
