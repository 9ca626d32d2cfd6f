using Autoencoders.Generator.Tests.Networks.Cases;
using Autoencoders.Generator.Tests.Networks.Functions;
using Autoencoders.Generator.Tests.Networks.Layers;

namespace Autoencoders.Generator.Tests.Networks.Drawn;

/// <summary>An encoder as far as it is drawn, to which only layers that fit are added.</summary>
/// <param name="deck">Deals activations and random numbers.</param>
/// <param name="sample">The shape of a sample.</param>
/// <param name="isContracted">Whether each layer must be linear before an elementwise activation.</param>
/// <param name="isWide">Whether layers have many units.</param>
internal sealed class EncoderDraft(CaseDeck deck, SampleShape sample, bool isContracted, bool isWide)
{
    private readonly List<LayerReference> _layers = [];

    public IReadOnlyList<LayerReference> Layers => _layers;

    public SampleShape Input { get; } = sample;

    public SampleShape Shape { get; private set; } = sample;

    public bool IsNoisy => _layers.Any(layer => layer.IsNoisy);

    public bool MixesRows => _layers.Any(layer => layer is BatchNormalizationReference);

    private Random Random => deck.Random;

    public void Add(params IEnumerable<LayerReference> layers)
    {
        foreach (LayerReference layer in layers)
        {
            _layers.Add(layer);
            Shape = layer.Output(Shape);
        }
    }

    /// <summary>Noise on the input.</summary>
    public void AddNoise() => Add(Random.Next(Input.IsSpatial ? 6 : 4) switch
    {
        0 => new CorruptionReference(Noise.Gaussian, 0.4f),
        1 => new CorruptionReference(Noise.Masking, 0.3f),
        2 => new CorruptionReference(Noise.SaltAndPepper, 0.2f),
        3 => new CorruptionReference(Noise.Uniform, 0.5f),
        4 => new CorruptionReference(Noise.Block, 0.5f),
        _ => new CorruptionReference(Noise.Downsample, 2),
    });

    /// <summary>A layer with weights, often with a normalization behind it.</summary>
    public void AddLayer()
    {
        Add(Shape.IsSpatial && Random.Next(4) > 0 ? Convolution() : Dense());
        if (!isContracted && Random.Next(4) == 0)
            Add(new BatchNormalizationReference { Activation = deck.Activation(Shape.Channels) });
        else if (!isContracted && Random.Next(4) == 0 && Shape.Channels > 2)
            Add(new LayerNormalizationReference { Activation = deck.Activation(Shape.Channels) });
    }

    public DenseReference Dense()
    {
        int units = isWide ? Random.Next(10, 90) : Random.Next(2, 9);
        return new DenseReference(units)
        {
            Activation = Activation(units),
            L1 = Random.Next(8) == 0 ? 0.01f : 0,
            L2 = Random.Next(6) == 0 ? 0.02f : 0,
            WeightDecay = Random.Next(8) == 0 ? 0.03f : 0,
        };
    }

    /// <summary>Makes the decoder share the weights of all layers; false where one of them cannot.</summary>
    public bool TieAll()
    {
        if (Input.IsSpatial || !_layers.All(layer => layer is DenseReference or CorruptionReference))
            return false;
        for (int i = 0; i < _layers.Count; i++)
        {
            if (_layers[i] is DenseReference dense)
                _layers[i] = dense with { Tied = true };
        }

        return true;
    }

    private ConvolutionReference Convolution()
    {
        bool isImage = Shape.Rank == 3;
        int filters = Random.Next(1, 5);

        // The image of a grouped convolution gives as many channels as it read, those of a condition too.
        bool isDivisible = filters % 2 == 0 && Shape.Channels % 2 == 0 && _layers.LastOrDefault() is not ConditionReference;
        WindowReference window =
            new(isImage, isImage ? Random.Next(1, 4) : 1, Random.Next(1, 4), Random.Next(1, 3), 1, Padding.Same);
        return new ConvolutionReference(filters, window, isDivisible ? Random.Next(1, 3) : 1) { Activation = Activation(filters) };
    }

    private ActivationReference Activation(int channels)
    {
        ActivationReference activation;
        do
            activation = deck.Activation(channels);
        while (isContracted && activation.Name == "Softmax");
        return activation;
    }
}
