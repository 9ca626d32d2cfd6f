namespace Autoencoders.Generator.Activations;

/// <summary>The number that an activation depends on.</summary>
/// <param name="Property">The property of the attribute that names it.</param>
/// <param name="Default">Its value where the attribute names none.</param>
/// <param name="Range">The values that it may have, in words: <c>0 or more</c>.</param>
/// <param name="IsAllowed">Whether it may have a value.</param>
/// <param name="Kind">The activation with a value.</param>
internal sealed record ActivationParameter(
    string Property, float Default, string Range, Func<float, bool> IsAllowed, Func<float, ActivationKind> Kind);
