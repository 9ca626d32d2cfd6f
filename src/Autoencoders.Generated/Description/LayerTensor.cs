namespace Autoencoders;

/// <summary>One tensor of a layer.</summary>
/// <param name="Role">Its role in the layer: one of <see cref="TensorRoles"/>.</param>
/// <param name="Layout">Its name and shape in weights files, and its place in the network's <see cref="INetwork{TSelf}.State"/>.</param>
/// <param name="IsTrained">True for a trained tensor, false for running statistics and codebooks.</param>
public readonly record struct LayerTensor(string Role, TensorLayout Layout, bool IsTrained);
