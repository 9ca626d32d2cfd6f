namespace Autoencoders;

/// <summary>A layer in its place.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Activation">Its activation; null where it has none.</param>
/// <param name="First">The value that it reads.</param>
/// <param name="Second">The second value that it reads; null for none but the condition.</param>
/// <param name="Value">The value that it gives: its number in the network.</param>
/// <param name="Width">The floats of a row of that value.</param>
internal sealed record SmallStep(ISmallLayer Layer, SmallActivation? Activation, int First, int? Second, int Value, int Width);
