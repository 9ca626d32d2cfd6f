namespace Autoencoders.Generator.Layers;

/// <summary>A layer whose backward method leaves the derivative of the activation before it to a pass of its own.</summary>
internal interface IPlainDeltas : ILayer;
