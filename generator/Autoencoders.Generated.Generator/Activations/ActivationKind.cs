using System.Globalization;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Initializers;

namespace Autoencoders.Generator.Activations;

/// <summary>
/// An activation as data: formulas over a register type <c>V</c> in the vocabulary of <c>ILanes</c>, and the facts that planning asks for.
/// </summary>
/// <param name="Member">The member of the <c>Activation</c> enum.</param>
/// <param name="Formula">What a reader of the emitted code is told.</param>
/// <param name="Forward">The expression of the output; the pre-activation is <c>x</c>. Null for one that looks at a whole row.</param>
/// <param name="Derivative">
/// The expression of the derivative, from the output <c>y</c> or, where it reads the input, from <c>x</c>. Null for one that looks at a
/// whole row.
/// </param>
/// <param name="SecondDerivative">The expression of the derivative's derivative, from the same; null where <c>Derivative</c> is.</param>
/// <param name="Initializer">How the weights before this activation are drawn unless the layer says otherwise.</param>
/// <param name="IsLong">Whether it takes too many instructions to be copied behind each sum.</param>
/// <param name="IsDerivativeLong">The same of its derivative.</param>
/// <param name="DerivativeReadsInput">Whether the derivative is told from the input, since the output does not tell it.</param>
/// <param name="Preparation">Statements over <c>x</c> that the output and a derivative from the input share.</param>
/// <param name="SecondPreparation">Statements behind these that only the second derivative needs.</param>
/// <param name="IsNonNegative">Whether no output is below 0.</param>
/// <param name="IsAtMostOne">Whether no output is above 1.</param>
/// <param name="Parameter">The number that the formulas depend on.</param>
/// <param name="Value">The value that it has in them.</param>
internal sealed record ActivationKind(
    string Member,
    string Formula,
    string? Forward,
    string? Derivative,
    string? SecondDerivative,
    InitializerKind Initializer,
    bool IsLong = false,
    bool IsDerivativeLong = false,
    bool DerivativeReadsInput = false,
    EquatableArray<string> Preparation = default,
    EquatableArray<string> SecondPreparation = default,
    bool IsNonNegative = false,
    bool IsAtMostOne = false,
    ActivationParameter? Parameter = null,
    float Value = 0)
{
    /// <summary>The name of the emitted struct: the member, and the value where it is not the default.</summary>
    public string Name => IsDefault ? Member : $"{Member}_{Text.Replace('.', '_').Replace("-", "m").Replace("+", "")}";

    /// <summary>The name as it stands in running text and in weights files: <c>leakyrelu 0.2</c>.</summary>
    public string Word => IsDefault ? Member.ToLowerInvariant() : $"{Member.ToLowerInvariant()} {Text}";

    /// <summary>True if an output depends on all channels of its position, so that no struct but a pass of its own computes it.</summary>
    public bool IsRowwise => Forward is null;

    private bool IsDefault => Parameter is null || Value == Parameter.Default;

    private string Text => Value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>The same activation with another value of its parameter; itself where it has none.</summary>
    public ActivationKind WithParameter(float value) => Parameter is null ? this : Parameter.Kind(value);
}
