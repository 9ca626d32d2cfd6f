using Autoencoders.Generator.Tests.Networks.Functions;

namespace Autoencoders.Generator.Tests.Networks.Layers;

/// <summary>
/// The decoder that undoes an encoder: layer by layer in reverse order, each that has an activation ending in what followed the layer with
/// an activation that made the restored value.
/// </summary>
internal static class MirroredDecoder
{
    /// <summary>A layer that is undone, and the normalizations and dropouts behind it.</summary>
    private sealed record Undone(LayerReference Layer, SampleShape Input, List<LayerReference> Behind)
    {
        /// <summary>The values of the layer and of those behind it that are read again, with their channels.</summary>
        public List<ConcatenateReference> Skips { get; } = [];
    }

    public static IReadOnlyList<LayerReference> Of(IReadOnlyList<LayerReference> encoder, SampleShape input, NetworkOptions options) =>
        Undo(encoder, input, options, options.OutputActivation);

    /// <summary>The mirror images of some layers.</summary>
    /// <param name="layers">From first to last.</param>
    /// <param name="input">What enters the first.</param>
    /// <param name="options">Which activations are meant where none is written.</param>
    /// <param name="last">The activation of the layer that restores the input; nothing else follows it.</param>
    public static IReadOnlyList<LayerReference> Undo(
        IReadOnlyList<LayerReference> layers, SampleShape input, NetworkOptions options, ActivationReference last)
    {
        List<Undone> undone = [];
        SampleShape? withoutCondition = null;
        string[] read = [.. layers.OfType<ConcatenateReference>().Select(joined => joined.Name)];
        foreach (LayerReference layer in layers)
        {
            if (layer is ColumnsReference columns)
                input = SampleShape.Vector(columns.Outputs);
            if (!layer.IsUndone)
                continue;
            if (layer is ConditionReference or IndexedReference or ConcatenateReference)
            {
                (withoutCondition, input) = (input, layer.Output(input));
                continue;
            }

            LayerReference complete = layer with { Activation = layer.Activation ?? layer.DefaultActivation(options), Skip = null };
            if (!layer.IsRepeated)
                undone.Add(new Undone(complete, withoutCondition ?? input, []));
            else if (undone.Count > 0)
                undone[^1].Behind.Add(complete);
            if (layer.Skip is { } name && !read.Contains(name))
                undone[^1].Skips.Add(new ConcatenateReference(name, layer.Output(input).Channels));
            (withoutCondition, input) = (null, layer.Output(input));
        }

        List<LayerReference> decoder = [];
        for (int i = undone.Count - 1; i >= 0; i--)
        {
            decoder.AddRange(undone[i].Layer.BeforeMirror(undone[i].Input));
            LayerReference image = Penalized(undone[i].Layer.Mirror(undone[i].Input, options), undone[i].Layer);
            if (!image.Activates)
            {
                decoder.Add(image);
                decoder.AddRange(Joined(i));
                continue;
            }

            int made = i == 0 ? -1 : undone.FindLastIndex(i - 1, layer => layer.Layer.MakesValues);
            decoder.Add(image with { Activation = made < 0 ? last : undone[made].Layer.Activation });
            if (made >= 0)
                decoder.AddRange(undone[made..i].SelectMany(layer => layer.Behind));
            decoder.AddRange(Joined(i));
        }

        return decoder;

        // What is read again is joined where its value is restored, the last value first.
        IEnumerable<LayerReference> Joined(int place) => place == 0 ? [] : Enumerable.Reverse(undone[place - 1].Skips);
    }

    /// <summary>A layer with the penalties of the one that it undoes.</summary>
    private static LayerReference Penalized(LayerReference image, LayerReference undone) =>
        image is WeightedReference weighted && undone is WeightedReference { L1: var l1, L2: var l2, WeightDecay: var decay }
            ? weighted with { L1 = l1, L2 = l2, WeightDecay = decay }
            : image;
}
