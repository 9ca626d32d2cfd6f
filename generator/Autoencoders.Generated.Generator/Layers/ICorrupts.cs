namespace Autoencoders.Generator.Layers;

/// <summary>
/// A layer that puts noise on samples before the network reads them in training. To PyTorch it is no module of the network.
/// </summary>
internal interface ICorrupts : INoise, ITrainingOnly;
