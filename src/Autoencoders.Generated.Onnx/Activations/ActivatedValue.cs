namespace Autoencoders.Onnx.Activations;

/// <summary>A value that an activation reads.</summary>
/// <param name="Name">Its name in the graph.</param>
/// <param name="ChannelAxis">The axis of its channels.</param>
/// <param name="Parameter">The slope or alpha of the activation; null for one without a parameter.</param>
internal readonly record struct ActivatedValue(string Name, int ChannelAxis, float? Parameter);
