namespace Autoencoders.Generator.Layers;

/// <summary>A layer that turns the last values of the encoder into the code. It has no mirror image.</summary>
internal interface IMakesCode : ITrainsApart, IPlainDeltas;
