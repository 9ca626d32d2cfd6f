namespace Autoencoders.Generator.Activations;

/// <summary>
/// An activation as data: formulas over a register type <c>V</c> in the vocabulary of <c>ILanes</c>, and the facts that planning asks for.
/// </summary>
/// <param name="Name">The member of the <c>Activation</c> enum, and the name of the emitted struct.</param>
/// <param name="Formula">What a reader of the emitted code is told.</param>
/// <param name="Forward">The expression of the output; the pre-activation is <c>x</c>.</param>
/// <param name="Derivative">The expression of the derivative; the output is <c>y</c>.</param>
/// <param name="WithinUnitInterval">Whether every output lies in 0..1.</param>
/// <param name="IsLong">Whether it takes too many instructions to be copied behind each sum.</param>
/// <param name="Initializer">How the weights before this activation are drawn.</param>
internal sealed record ActivationKind(
    string Name, string Formula, string Forward, string Derivative, bool WithinUnitInterval, bool IsLong, Initializer Initializer)
{
    /// <summary>The name as it stands in running text and in weights files.</summary>
    public string Word => Name.ToLowerInvariant();
}
