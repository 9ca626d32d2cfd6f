namespace Autoencoders.Tool;

/// <summary>A layer that tensors of a file tell of.</summary>
/// <param name="Module">Its name in the file, without wrappers: <c>encoder.0</c>.</param>
/// <param name="Kind">The name of its attribute.</param>
/// <param name="Inputs">The number of its inputs.</param>
/// <param name="Outputs">The number of its outputs.</param>
internal sealed record FoundLayer(string Module, string Kind, long Inputs, long Outputs)
{
    public const string Dense = "Dense", BatchNorm = "BatchNorm", LayerNorm = "LayerNorm";

    /// <summary>The part of the name before its number, and the number; null if it does not end with one.</summary>
    public (string Sequence, int Number)? Place
    {
        get
        {
            int dot = Module.LastIndexOf('.');
            return int.TryParse(Module.AsSpan(dot + 1), out int number) ? (Module[..(dot + 1)], number) : null;
        }
    }

    /// <summary>True if it stands in the decoder by its name.</summary>
    public bool IsInDecoder => Module.StartsWith("decoder", StringComparison.OrdinalIgnoreCase);
}
