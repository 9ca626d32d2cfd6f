using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator.Tests.Fuzzing;

/// <summary>What the generator makes of one attribute list.</summary>
/// <param name="Reported">What it says.</param>
/// <param name="Text">What it writes; null for nothing.</param>
/// <param name="SyntaxError">The first place that is no C#; null where there is none.</param>
internal sealed record FuzzOutcome(Diagnostic[] Reported, string? Text, string? SyntaxError);
