namespace Autoencoders.Keras;

/// <summary>The paths of layers in files that have no model.</summary>
internal static class LayerNames
{
    /// <summary>True if each part of a path is a name of Keras, or tells the side of the code.</summary>
    public static bool TellOrder(string path) => Array.TrueForAll(
        path.Split('/'),
        name => name is "layers" or "encoder" or "decoder" or "_layer_checkpoint_dependencies" || KerasClasses.IsNumbered(name));
}
