using Autoencoders.Generator.Tests.Networks.Layers;

namespace Autoencoders.Generator.Tests.Networks.Cases;

/// <summary>Poolings and upsamplings: windows that divide their input and that do not, that overlap and that leave gaps.</summary>
internal static class SpatialCases
{
    private const Padding Same = Padding.Same, Valid = Padding.Valid;

    /// <summary>Windows with a decoder of its own, because no upsampling undoes them.</summary>
    private static readonly (SampleShape Input, int Size, int Stride, Padding Padding)[] s_windows =
    [
        (SampleShape.Image(5, 4, 2), 2, 1, Valid),
        (SampleShape.Image(5, 5, 1), 3, 2, Same),
        (SampleShape.Image(7, 5, 2), 2, 2, Valid),
        (SampleShape.Image(6, 7, 1), 2, 3, Same),
        (SampleShape.Image(4, 1, 3), 3, 1, Same),
        (SampleShape.Sequence(7, 2), 3, 2, Valid),
        (SampleShape.Sequence(8, 3), 3, 1, Same),
        (SampleShape.Sequence(7, 1), 2, 2, Same),
        (SampleShape.Sequence(9, 2), 2, 3, Valid),
    ];

    /// <summary>Windows that an upsampling undoes.</summary>
    private static readonly (SampleShape Input, int Size)[] s_divisors =
    [
        (SampleShape.Image(4, 6, 2), 2), (SampleShape.Image(3, 3, 3), 3), (SampleShape.Image(3, 2, 2), 1),
        (SampleShape.Sequence(6, 2), 2), (SampleShape.Sequence(9, 1), 3),
    ];

    public static IEnumerable<NetworkCase> All =>
        [.. Poolings("MaxPool", true, 5), .. Poolings("AveragePool", false, 6), .. GlobalPoolings(), .. Upsamplings()];

    private static IEnumerable<NetworkCase> Poolings(string name, bool isMaximum, int seed)
    {
        CaseDeck deck = new(name, seed);
        foreach ((SampleShape input, int size, int stride, Padding padding) in s_windows)
        {
            bool isImage = input.Rank == 3;
            PoolingReference layer = new(isMaximum, new WindowReference(isImage, isImage ? size : 1, size, stride, 1, padding));
            yield return deck.Written(
                input, [Pointwise(deck, input), layer], CaseDeck.Restoring(layer.Output(input), input));
        }

        foreach ((SampleShape input, int size) in s_divisors)
        {
            bool isImage = input.Rank == 3;
            PoolingReference layer = new(isMaximum, new WindowReference(isImage, isImage ? size : 1, size, size, 1, Valid));
            yield return deck.Mirrored(input, Pointwise(deck, input), layer, new DenseReference(3) { IsCode = true });
            if (size == 3)
                yield return deck.Mirrored(input, layer, Pointwise(deck, input));
        }
    }

    private static IEnumerable<NetworkCase> GlobalPoolings()
    {
        CaseDeck deck = new("GlobalAveragePool", 7);
        foreach (SampleShape input in (SampleShape[])[SampleShape.Image(3, 4, 2), SampleShape.Image(1, 1, 3), SampleShape.Sequence(5, 2)])
        {
            yield return deck.Mirrored(input, Pointwise(deck, input), new GlobalAveragePoolReference());
            yield return deck.Mirrored(
                input, Pointwise(deck, input), new GlobalAveragePoolReference(), new DenseReference(2) { IsCode = true });
        }
    }

    private static IEnumerable<NetworkCase> Upsamplings()
    {
        CaseDeck deck = new("Upsample", 8);
        foreach (Interpolation interpolation in Enum.GetValues<Interpolation>())
        {
            foreach ((SampleShape large, int factor) in s_divisors)
            {
                bool isImage = large.Rank == 3;
                SampleShape input = large with { Height = large.Height / (isImage ? factor : 1), Width = large.Width / factor };
                UpsamplingReference layer = new(isImage, factor, interpolation);
                yield return deck.Mirrored(input, Pointwise(deck, input), layer, new DenseReference(2) { IsCode = true });
            }

            // An upsampling in a written decoder, and one of a single position, whose edges are all there is.
            yield return deck.Written(
                SampleShape.Image(6, 4, 2),
                [new ConvolutionReference(2, new WindowReference(true, 2, 2, 2, 1, Same), 1) { Activation = deck.Activation(2) }],
                new UpsamplingReference(true, 2, interpolation),
                Pointwise(deck, SampleShape.Image(6, 4, 2)));
            yield return deck.Mirrored(
                SampleShape.Image(1, 1, 3), new UpsamplingReference(true, 3, interpolation), new DenseReference(2) { IsCode = true });
        }
    }

    /// <summary>A layer with weights around the layer in question, so that its gradient shows.</summary>
    private static ConvolutionReference Pointwise(CaseDeck deck, SampleShape input) =>
        new(input.Channels, new WindowReference(input.Rank == 3, 1, 1, 1, 1, Same), 1) { Activation = deck.Activation(input.Channels) };
}
