namespace Autoencoders.Generator.Layers;

/// <summary>
/// What a network with missing values begins with: the layer that gives all others numbers. To PyTorch it is no module of the network.
/// </summary>
internal interface IReplacesMissing : ILayer;
