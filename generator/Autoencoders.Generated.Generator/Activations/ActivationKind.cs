using System.Globalization;
using Autoencoders.Generator.Initializers;

namespace Autoencoders.Generator.Activations;

/// <summary>An activation as data: the name of its struct in the library, and the facts that planning asks for.</summary>
/// <param name="Member">The member of the <c>Activation</c> enum.</param>
/// <param name="Initializer">How the weights before this activation are drawn unless the layer says otherwise.</param>
/// <param name="IsLong">Whether it takes too many instructions to be copied behind each sum.</param>
/// <param name="DerivativeReadsInput">Whether the derivative is told from the input, since the output does not tell it.</param>
/// <param name="IsRowwise">
/// Whether an output depends on all channels of its position, so that no struct but a pass of its own computes it.
/// </param>
/// <param name="IsNonNegative">Whether no output is below 0.</param>
/// <param name="IsAtMostOne">Whether no output is above 1.</param>
/// <param name="Parameter">The number that it depends on.</param>
/// <param name="Value">The value of that number.</param>
internal sealed record ActivationKind(
    string Member,
    InitializerKind Initializer,
    bool IsLong = false,
    bool DerivativeReadsInput = false,
    bool IsRowwise = false,
    bool IsNonNegative = false,
    bool IsAtMostOne = false,
    ActivationParameter? Parameter = null,
    float Value = 0)
{
    /// <summary>The name in emitted code: the member, and the value where it is not the default.</summary>
    public string Name => IsDefault ? Member : $"{Member}_{Text.Replace('.', '_').Replace("-", "m").Replace("+", "")}";

    /// <summary>The name as it stands in running text and in weights files: <c>leakyrelu 0.2</c>.</summary>
    public string Word => IsDefault ? Member.ToLowerInvariant() : $"{Member.ToLowerInvariant()} {Text}";

    private bool IsDefault => Parameter is null || Value == Parameter.Default;

    private string Text => Value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>The same activation with another value of its parameter; itself where it has none.</summary>
    public ActivationKind WithParameter(float value) => Parameter is null ? this : Parameter.Kind(value);
}
