namespace Autoencoders.Generator.Tests.Networks.Functions;

/// <summary>Some columns of an output with an activation and a loss of their own.</summary>
/// <param name="Columns">The number of columns.</param>
/// <param name="Activation">The activation.</param>
/// <param name="Loss">A member of <see cref="Loss"/>.</param>
/// <param name="Weight">The factor of the loss.</param>
internal sealed record HeadReference(int Columns, ActivationReference Activation, string Loss, float Weight = 1f)
{
    /// <summary>The attribute as a user writes it.</summary>
    public string Attribute =>
        $"[Head({Columns}, Activation.{Activation.Name}, Loss.{Loss}{Activation.Options}"
        + (Weight == 1f ? ")]" : FormattableString.Invariant($", Weight = {Weight:R}f)]"));
}
