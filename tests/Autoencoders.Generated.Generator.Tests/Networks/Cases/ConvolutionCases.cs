using Autoencoders.Generator.Tests.Networks.Layers;

namespace Autoencoders.Generator.Tests.Networks.Cases;

/// <summary>
/// Convolutions and transposed convolutions: kernels, strides, dilations, paddings and groups, with remainders and without.
/// </summary>
internal static class ConvolutionCases
{
    private const Padding Same = Padding.Same, Valid = Padding.Valid, Causal = Padding.Causal;

    private static readonly (SampleShape Input, int Filters, WindowReference Window, int Groups)[] s_layers =
    [
        (SampleShape.Image(5, 4, 2), 3, new(true, 3, 3, 1, 1, Same), 1),
        (SampleShape.Image(5, 5, 1), 2, new(true, 3, 3, 2, 1, Same), 1),
        (SampleShape.Image(6, 5, 2), 3, new(true, 2, 3, 1, 1, Valid), 1),
        (SampleShape.Image(7, 6, 1), 2, new(true, 3, 3, 1, 2, Same), 1),
        (SampleShape.Image(7, 8, 1), 3, new(true, 2, 2, 2, 2, Valid), 1),
        (SampleShape.Image(4, 4, 4), 6, new(true, 3, 3, 1, 1, Same), 2),
        (SampleShape.Image(4, 3, 3), 3, new(true, 3, 3, 1, 1, Valid), 3),
        (SampleShape.Image(4, 4, 3), 2, new(true, 1, 1, 1, 1, Same), 1),
        (SampleShape.Image(1, 5, 2), 4, new(true, 3, 3, 1, 1, Same), 2),
        (SampleShape.Image(5, 3, 2), 2, new(true, 2, 2, 3, 1, Same), 2),
        (SampleShape.Image(8, 7, 1), 2, new(true, 3, 2, 2, 2, Same), 1),
        (SampleShape.Image(3, 3, 17), 2, new(true, 2, 2, 1, 1, Valid), 1),
        (SampleShape.Sequence(7, 2), 3, new(false, 1, 3, 1, 1, Same), 1),
        (SampleShape.Sequence(8, 1), 2, new(false, 1, 4, 2, 1, Same), 1),
        (SampleShape.Sequence(9, 2), 4, new(false, 1, 3, 2, 1, Valid), 2),
        (SampleShape.Sequence(10, 3), 2, new(false, 1, 3, 1, 3, Same), 1),
        (SampleShape.Sequence(11, 1), 3, new(false, 1, 2, 3, 2, Valid), 1),
        (SampleShape.Sequence(6, 4), 4, new(false, 1, 3, 1, 1, Same), 4),
        (SampleShape.Sequence(5, 3), 5, new(false, 1, 1, 1, 1, Valid), 1),
        (SampleShape.Sequence(1, 3), 2, new(false, 1, 3, 1, 1, Same), 1),
        (SampleShape.Sequence(7, 2), 4, new(false, 1, 3, 1, 3, Causal), 2),
        (SampleShape.Sequence(9, 2), 3, new(false, 1, 3, 2, 1, Causal), 1),
    ];

    public static IEnumerable<NetworkCase> All => [.. Convolutions(), .. Transposed(), .. Penalized()];

    /// <summary>Mirrored with a spatial code, mirrored with a dense code, and with a decoder of its own, in turn.</summary>
    private static IEnumerable<NetworkCase> Convolutions()
    {
        CaseDeck deck = new("Convolution", 1);
        for (int index = 0; index < s_layers.Length; index++)
        {
            (SampleShape input, int filters, WindowReference window, int groups) = s_layers[index];
            LayerReference layer = new ConvolutionReference(filters, window, groups) { Activation = deck.Activation(filters) };
            yield return (index % 3) switch
            {
                0 => deck.Mirrored(input, layer),
                1 => deck.Mirrored(input, layer with { Activation = null }, new DenseReference(3) { IsCode = true }),
                _ => deck.Written(input, [layer], CaseDeck.Restoring(layer.Output(input), input)),
            };
        }
    }

    /// <summary>The same windows on what they grow; where they grow it, the decoder is a convolution that shrinks it back.</summary>
    private static IEnumerable<NetworkCase> Transposed()
    {
        CaseDeck deck = new("Transposed", 2);
        for (int index = 0; index < s_layers.Length; index++)
        {
            (SampleShape large, int filters, WindowReference window, int groups) = s_layers[index];
            SampleShape input = window.Shrink(large, filters);
            LayerReference layer = new TransposedConvolutionReference(large.Channels, window, groups)
            {
                Activation = deck.Activation(large.Channels),
            };
            SampleShape output = layer.Output(input);
            WindowReference back = new(
                window.IsImage, output.Height - input.Height + 1, output.Width - input.Width + 1, 1, 1, Padding.Valid);
            yield return (index % 3) switch
            {
                0 => deck.Mirrored(input, layer, new DenseReference(2) { IsCode = true }),
                1 => deck.Written(input, [layer], new ConvolutionReference(input.Channels, back, 1)),
                _ => deck.Mirrored(input, layer with { Activation = null }),
            };
        }
    }

    private static IEnumerable<NetworkCase> Penalized()
    {
        CaseDeck deck = new("PenalizedConvolution", 3);
        WindowReference window = new(true, 2, 2, 2, 1, Same);
        yield return deck.Written(
            SampleShape.Image(4, 4, 2),
            [new ConvolutionReference(3, window, 1) { L1 = 0.01f, L2 = 0.02f, Activation = deck.Activation(3) }],
            new TransposedConvolutionReference(2, window, 1) { L2 = 0.03f, WeightDecay = 0.05f });
    }
}
