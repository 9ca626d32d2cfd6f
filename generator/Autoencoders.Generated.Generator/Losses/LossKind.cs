using Autoencoders.Generator.Activations;

namespace Autoencoders.Generator.Losses;

/// <summary>
/// A loss as data: statements over a register type <c>V</c>, from the pre-activation <c>x</c> of the output layer and its <c>target</c>.
/// The output activation stands in them as <c>Output</c>.
/// </summary>
/// <param name="Name">The member of the <c>Loss</c> enum.</param>
/// <param name="Formula">What a reader of the emitted code is told.</param>
/// <param name="Preparation">Statements that value and derivative share.</param>
/// <param name="Value">The expression of one element's loss.</param>
/// <param name="Delta">The expression of its derivative with respect to <c>x</c>.</param>
/// <param name="NeedsOutput">The only output activation that it is defined with; null for any.</param>
/// <param name="OutputRange">The outputs that it is defined for.</param>
internal sealed record LossKind(
    string Name,
    string Formula,
    string[] Preparation,
    string Value,
    string Delta,
    ActivationKind? NeedsOutput = null,
    string OutputRange = "any");
