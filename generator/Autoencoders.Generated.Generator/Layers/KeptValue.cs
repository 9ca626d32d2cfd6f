namespace Autoencoders.Generator.Layers;

/// <summary>Values that a pass leaves of each row for a later one.</summary>
/// <param name="Name">The end of their name in emitted code, behind the layer's.</param>
/// <param name="Width">The floats of a row.</param>
/// <param name="IsOfBlock">
/// Whether only passes of the same rows read them, so that they live as long as a block of rows goes forward and back; else they are kept
/// of all rows of the mini-batch.
/// </param>
internal sealed record KeptValue(string Name, int Width, bool IsOfBlock = false);
