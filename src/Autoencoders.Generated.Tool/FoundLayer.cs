namespace Autoencoders.Tool;

/// <summary>A layer that tensors of a file tell of.</summary>
/// <param name="Module">Its name in the file, without wrappers: <c>encoder.0</c>.</param>
/// <param name="Kind">The name of its attribute.</param>
/// <param name="Inputs">The channels or values that it reads; of a convolution with groups, those of a group.</param>
/// <param name="Outputs">The channels or values that it gives.</param>
internal sealed record FoundLayer(string Module, string Kind, int Inputs, int Outputs)
{
    public const string Dense = "Dense", BatchNorm = "BatchNorm", LayerNorm = "LayerNorm", Convolution = "Conv", Transposed = "ConvTranspose",
        Gru = "Gru", Lstm = "Lstm";

    /// <summary>The window of a convolution.</summary>
    public int[] Window { get; init; } = [];

    /// <summary>True for a layer that reads a sequence in both directions.</summary>
    public bool IsBidirectional { get; init; }

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

    /// <summary>The modules between this layer and the next one; null if their names do not tell.</summary>
    public int? Between(FoundLayer next) =>
        Place is { } here && next.Place is { } there && here.Sequence == there.Sequence ? there.Number - here.Number - 1 : null;
}
