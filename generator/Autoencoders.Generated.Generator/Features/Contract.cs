namespace Autoencoders.Generator.Features;

/// <summary>An interface of the library that a generated class names.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Extends">Another one that it includes; empty without one.</param>
internal sealed record Contract(string Name, string Extends = "");
