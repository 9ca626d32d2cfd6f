namespace Autoencoders.Generator.Layers;

/// <summary>
/// A layer that chooses, such as the nearest of some entries: where two are almost equal, the last bit of a sum decides, so the layers
/// before it add up one sample in the order of a batch.
/// </summary>
internal interface IChooses;
