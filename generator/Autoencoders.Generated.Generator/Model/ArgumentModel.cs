namespace Autoencoders.Generator.Model;

/// <summary>One attribute argument as written.</summary>
/// <param name="Name">
/// The constructor parameter (<c>units</c>; <c>sizes</c> for each element of that array) or the property (<c>Hidden</c>).
/// </param>
/// <param name="Value">
/// The constant: <c>int</c>, <c>float</c>, <c>bool</c>, <c>string</c> or <see cref="TypeReference"/>; for an enum, the name of its member
/// as <c>string</c>, or null where the number belongs to no member.
/// </param>
/// <param name="Text">The constant as a message shows it: <c>32</c>, <c>Relu</c>, <c>(Activation)99</c>.</param>
/// <param name="Anchor">Where it stands.</param>
internal sealed record ArgumentModel(string Name, object? Value, string Text, Anchor Anchor);
