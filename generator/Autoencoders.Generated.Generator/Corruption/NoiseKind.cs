namespace Autoencoders.Generator.Corruption;

/// <summary>A kind of noise as data.</summary>
/// <param name="Member">The member of the <c>Noise</c> enum.</param>
/// <param name="Kernel">The struct of the library that does it to one value, or to an image.</param>
/// <param name="Description">What a reader of the emitted code is told; {0} is the amount.</param>
/// <param name="IsAllowed">Whether an amount is one.</param>
/// <param name="Range">Which amounts are, in words.</param>
/// <param name="IsOfImages">Whether it is done to an image as a whole.</param>
internal sealed record NoiseKind(
    string Member, string Kernel, string Description, Func<float, bool> IsAllowed, string Range, bool IsOfImages = false);
