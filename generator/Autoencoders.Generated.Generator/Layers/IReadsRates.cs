namespace Autoencoders.Generator.Layers;

/// <summary>A layer that takes the values before it for rates: they must lie between 0 and 1.</summary>
internal interface IReadsRates : ILayer;
