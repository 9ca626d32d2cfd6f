namespace Autoencoders.Generator.Layers;

/// <summary>
/// What turns the last values of the encoder into the code. It has no mirror image, and leaves the derivative of the activation before it to a
/// pass of its own.
/// </summary>
internal interface IMakesCode : ITrainsApart;
