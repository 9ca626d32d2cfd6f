namespace Autoencoders.Generator.Layers;

/// <summary>A layer that does nothing when the network is not trained.</summary>
internal interface ITrainingOnly : ITrainsApart;
