using Autoencoders.Generator.Layers;

namespace Autoencoders.Generator.Planning;

/// <summary>The cure for a layer over images or sequences that finds another shape before it.</summary>
internal static class DimensionCure
{
    private const string Restore = "give it as many values as an image or sequence that the encoder flattened";

    /// <param name="kind">The kind of the layer.</param>
    /// <param name="before">The layers before it.</param>
    public static string Of(LayerKind kind, LayerSequence before)
    {
        bool readsSequences = kind.Dimensions.Contains(2);
        if (!kind.Reads(before.Input))
        {
            string input = readsSequences ? "[Input(length, channels)]" : "[Input(height, width, channels)]";
            return $"begin with {input}, or {Restore}";
        }

        int last = before.Steps.Count;
        while (last > before.EncoderLayers && before.Steps[last - 1].Layer.Is(LayerTraits.Follows))
            last--;
        if (last > before.EncoderLayers && before.Steps[last - 1].Layer.Is(LayerTraits.GivesLast))
            return $"write ReturnSequences = true in {Named(last)}, so that it gives its states at all positions";
        if (before.EncoderLayers > 0)
            return readsSequences ? $"write [RepeatVector({before.Input.Positions})] before it, or {Restore}" : Restore;
        while (before.Steps[last - 1].Layer.Input.IsVector)
            last--;
        return $"write it before {Named(last)}, which makes a vector of all positions";

        string Named(int number) => $"layer {number} ({before.Steps[number - 1].Written?.Kind})";
    }
}
