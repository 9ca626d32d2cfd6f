namespace Autoencoders;

/// <summary>The values of a tensor of a layer.</summary>
internal static class LayerValues
{
    /// <summary>The values in the order of the state.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="role">One of <see cref="TensorRoles"/>.</param>
    /// <param name="state">The network's state.</param>
    public static ReadOnlySpan<float> Of(LayerDescription layer, string role, ReadOnlySpan<float> state)
    {
        TensorLayout layout = layer.FindTensor(role)!.Value.Layout;
        return state.Slice(layout.Offset, layout.Length);
    }
}
