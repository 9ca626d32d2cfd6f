using Autoencoders.Generator.Tests.Networks.Layers;

namespace Autoencoders.Generator.Tests.Networks.Cases;

/// <summary>Deep stacks drawn from a seed: whatever follows whatever, mostly with mirrored decoders.</summary>
internal static class StackCases
{
    private const int Count = 40, MostParameters = 400, MostLength = 60, MostDropped = 5;

    public static IEnumerable<NetworkCase> All
    {
        get
        {
            CaseDeck deck = new("Stack", 15);
            Stack<NetworkCase> cases = [];
            while (cases.Count < Count)
            {
                NetworkCase drawn = Draw(deck);
                if (Parameters(drawn) <= MostParameters)
                    cases.Push(drawn with { Name = $"Stack{cases.Count}" });
            }

            return cases.Reverse();
        }
    }

    private static NetworkCase Draw(CaseDeck deck)
    {
        Random random = deck.Random;
        SampleShape input = random.Next(5) switch
        {
            0 => SampleShape.Vector(random.Next(4, 12)),
            < 3 => SampleShape.Sequence(random.Next(2, 10), random.Next(1, 4)),
            _ => SampleShape.Image(random.Next(2, 7), random.Next(2, 7), random.Next(1, 4)),
        };
        List<LayerReference> encoder = [];
        SampleShape shape = input;
        int layers = random.Next(1, 4);
        for (int layer = 0; layer < layers; layer++)
        {
            Add(shape.IsSpatial ? Spatial(deck, shape) : Dense(deck, random.Next(2, 8)));
            if (random.Next(3) == 0 && Normalization(deck, shape) is { } normalization)
                Add(normalization);
            if (random.Next(5) == 0)
                Add(new ResidualReference([Preserving(deck, shape)]) { Activation = deck.Activation(shape.Channels) });
        }

        bool mixesRows = encoder.SelectMany(layer => layer.Kinds).Contains("BatchNorm");
        if (random.Next(3) == 0 && shape.Length <= MostDropped && !mixesRows)
            Add(new DropoutReference(0.25f));
        if (random.Next(3) == 0 && shape.IsSpatial && !mixesRows && input.Channels > 1)
            Add(new GlobalAveragePoolReference());
        if (random.Next(3) > 0 || !shape.IsSpatial)
            Add(new DenseReference(random.Next(2, 5)) { IsCode = true });

        bool isRestorable = shape.IsSpatial && shape.Height <= input.Height && shape.Width <= input.Width;
        if (random.Next(3) == 0 && isRestorable)
            return deck.Written(input, [.. encoder], Preserving(deck, shape), CaseDeck.Restoring(shape, input));
        if (random.Next(3) == 0 && !shape.IsSpatial && !input.IsSpatial)
            return deck.Written(input, [.. encoder], Dense(deck, random.Next(2, 8)), Dense(deck, input.Length));
        return deck.Mirrored(input, [.. encoder]);

        void Add(LayerReference layer)
        {
            encoder.Add(layer);
            shape = layer.Output(shape);
        }
    }

    private static LayerReference Dense(CaseDeck deck, int units) => new DenseReference(units) { Activation = deck.Activation(units) };

    private static LayerReference Preserving(CaseDeck deck, SampleShape shape) => shape.IsSpatial
        ? new ConvolutionReference(shape.Channels, Window(deck, shape, 1, Padding.Same), 1) { Activation = deck.Activation(shape.Channels) }
        : Dense(deck, shape.Length);

    private static LayerReference? Normalization(CaseDeck deck, SampleShape shape) => deck.Random.Next(2) == 0
        ? new BatchNormalizationReference { Activation = deck.Activation(shape.Channels) }
        : shape.Channels > 2 ? new LayerNormalizationReference { Activation = deck.Activation(shape.Channels) } : null;

    /// <summary>A layer over positions, or where it would be empty or large, a pointwise convolution.</summary>
    private static LayerReference Spatial(CaseDeck deck, SampleShape shape)
    {
        Random random = deck.Random;
        bool isImage = shape.Rank == 3;
        int filters = random.Next(2, 5), groups = filters % 2 == 0 && shape.Channels % 2 == 0 ? 2 : 1;
        WindowReference window = Window(deck, shape, random.Next(1, 3), (Padding)random.Next(2));
        WindowReference pool = new(isImage, isImage ? 2 : 1, 2, 2, 1, Padding.Valid);
        LayerReference layer = random.Next(8) switch
        {
            < 3 => new ConvolutionReference(filters, window, groups) { Activation = deck.Activation(filters) },
            3 => new TransposedConvolutionReference(filters, window, groups) { Activation = deck.Activation(filters) },
            4 => new PoolingReference(true, pool),
            5 => new PoolingReference(false, pool),
            6 => new UpsamplingReference(isImage, 2, (Interpolation)random.Next(2)),
            _ => new ConvolutionReference(filters, window, 1),
        };
        SampleShape output = layer.Output(shape);
        bool isDivided = layer is not PoolingReference || (shape.Width % 2 == 0 && (!isImage || shape.Height % 2 == 0));
        return output.Length is > 0 and <= MostLength && isDivided
            ? layer
            : new ConvolutionReference(filters, new WindowReference(isImage, 1, 1, 1, 1, Padding.Same), 1);
    }

    private static WindowReference Window(CaseDeck deck, SampleShape shape, int stride, Padding padding)
    {
        // Of few positions, a dilated window might see none.
        int dilation = deck.Random.Next(3) == 0 && shape.Width > 3 && (shape.Height > 3 || shape.Rank < 3) ? 2 : 1;
        return new(shape.Rank == 3, shape.Rank == 3 ? deck.Random.Next(1, 4) : 1, deck.Random.Next(1, 4), stride, dilation, padding);
    }

    internal static int Parameters(NetworkCase network)
    {
        int parameters = 0;
        SampleShape shape = network.Input;
        foreach (LayerReference layer in network.Encoder.Concat(network.DecoderLayers))
        {
            foreach (LayerModule module in LayerModule.Sequence([layer], shape, "", network.Options).SelectMany(module => module.Flattened))
                parameters += module.Tensors.Sum(tensor => tensor.Shape.Aggregate(1, (product, length) => product * length));
            shape = layer.Output(shape);
        }

        return parameters;
    }
}
