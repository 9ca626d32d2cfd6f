namespace Autoencoders.Generator.Layers;

/// <summary>Values that a pass leaves of each row for a later one, kept of all rows of the mini-batch.</summary>
/// <param name="Name">The end of their name in emitted code, behind the layer's.</param>
/// <param name="Width">The floats of a row.</param>
internal sealed record KeptValue(string Name, int Width);
