namespace Autoencoders.Generator.Model;

/// <summary>A tensor in a weights file of the build.</summary>
/// <param name="Name">Its name: <c>encoder.0.weight</c>.</param>
/// <param name="ElementType">As the format writes it: <c>F32</c>.</param>
/// <param name="Shape">Its dimensions as text: <c>[32, 784]</c>.</param>
/// <param name="Begin">The place of its first byte in the file.</param>
internal sealed record FrozenTensor(string Name, string ElementType, string Shape, long Begin);
