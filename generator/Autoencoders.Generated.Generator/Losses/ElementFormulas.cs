using Autoencoders.Generator.Infrastructure;

namespace Autoencoders.Generator.Losses;

/// <summary>
/// The loss of one element as statements over a register type <c>V</c>, from the pre-activation <c>x</c> of the output layer and its
/// <c>target</c>. The output activation stands in them as <c>Output</c>, and what its derivative reads as <c>{kept}</c>; a statement of
/// the preparation calls its output <c>reconstruction</c>.
/// </summary>
/// <param name="Preparation">Statements that value and derivative share.</param>
/// <param name="Value">The expression of the loss.</param>
/// <param name="Delta">The expression of its derivative with respect to <c>x</c>.</param>
internal sealed record ElementFormulas(EquatableArray<string> Preparation, string Value, string Delta);
