namespace Autoencoders.Generator.Layers;

/// <summary>
/// The first layer of a network with missing values, which replaces NaN for all others. In PyTorch it is not a module of the network.
/// </summary>
internal interface IReplacesMissing : ILayer;
