using Autoencoders.Generator.Tests.Networks.Layers;

namespace Autoencoders.Generator.Tests.Networks;

/// <summary>One annotated class, and what a reader of its attributes expects it to compute.</summary>
/// <param name="Name">The class.</param>
/// <param name="Options">What stands in its first attribute.</param>
/// <param name="Input">The shape of a sample.</param>
/// <param name="Encoder">The layers up to the code.</param>
internal sealed record NetworkCase(string Name, NetworkOptions Options, SampleShape Input, IReadOnlyList<LayerReference> Encoder)
{
    /// <summary>The layers behind the code; null where the decoder mirrors the encoder.</summary>
    public IReadOnlyList<LayerReference>? Decoder { get; init; }

    /// <summary>How a code that adds no layer contracts the encoder; null where it does not.</summary>
    public ContractionReference? BareContraction { get; init; }

    /// <summary>How the encoder is contracted; null where it is not.</summary>
    public ContractionReference? Contraction => BareContraction ?? (Encoder[^1] as DenseReference)?.Contraction;

    /// <summary>Whether sizes stand in the first attribute instead of layers below it.</summary>
    public bool IsShorthand { get; init; }

    /// <summary>Whether it can be pre-trained level by level.</summary>
    public bool IsStacked { get; init; }

    /// <summary>The name of the input, by which a later layer reads it again; null for none.</summary>
    public string? InputSkip { get; init; }

    /// <summary>Whether the decoder reads values of the encoder other than the code.</summary>
    public bool PassesCode => DecoderLayers.OfType<ConcatenateReference>().Any(
        joined => joined.Name == InputSkip || Encoder.SkipLast(1).Any(layer => layer.Skips.Contains(joined.Name)));

    public int InputLength => Input.Length;

    /// <summary>The layers behind the code, written or mirrored.</summary>
    public IReadOnlyList<LayerReference> DecoderLayers =>
    [
        .. Condition is { InDecoder: true } ? (LayerReference[])[new ConditionReference(Condition.Length)] : [],
        .. Decoder ?? MirroredDecoder.Of(Encoder, Input, Options),
    ];

    /// <summary>What is given beside each sample; null for nothing.</summary>
    public ConditionReference? Condition { get; } = Encoder.OfType<ConditionReference>().SingleOrDefault();

    /// <summary>
    /// Makes conditions: of each sample another one where rows are given, and one for all where they are not, so that a code can be decoded
    /// with the condition of its sample.
    /// </summary>
    public void FillConditions(ReadOnlySpan<float> rows, Span<float> conditions)
    {
        int width = Condition!.Length;
        for (int i = 0; i < conditions.Length; i++)
        {
            int row = i / width, place = i % width;
            float value = rows.IsEmpty ? 0.8f : rows[(row * InputLength) + (place % InputLength)];
            if (float.IsNaN(value))
                value = 0.3f;
            conditions[i] = value * (place % 2 == 0 ? 0.5f : -0.25f);
        }
    }

    /// <summary>What stands above the class.</summary>
    public string Attributes => (IsStacked ? "[Stacked] " : "") + (IsShorthand
        ? $"[Autoencoder({Input}, {string.Join(", ", Encoder.OfType<DenseReference>().Select(layer => layer.Units))}, {Arguments})]"
            + string.Concat(Options.Columns.Select(column => " " + column.Attribute))
            + string.Concat(Options.Heads.Select(head => " " + head.Attribute))
        : string.Join(
            " ",
            [
                $"[Autoencoder({Arguments})]",
                $"[Input({Input})]",
                .. InputSkip is null ? [] : (string[])[$"[Skip(\"{InputSkip}\")]"],
                .. Encoder.Select(layer => layer.Written),
                .. Encoder[^1].EndsEncoder ? [] : (string[])[BareContraction?.Attribute ?? "[Code]"],
                .. (Decoder ?? []).Select(layer => layer.Written),
                .. Options.Heads.Select(head => head.Attribute),
            ]));

    /// <summary>The kinds of all its layers.</summary>
    public IEnumerable<string> Kinds => Encoder.Concat(DecoderLayers).SelectMany(layer => layer.Kinds);

    private string Arguments =>
        Options.Arguments(Encoder.Any(layer => layer is DenseReference { IsCode: true, Activation: null }), Decoder is null);

    public override string ToString() => Name;
}
