using Autoencoders.Generator.Tests.Networks.Functions;
using Autoencoders.Generator.Tests.Networks.Layers;

namespace Autoencoders.Generator.Tests.Networks.Cases;

/// <summary>Deals activations and losses to cases in turn, so that each group of cases meets many of them.</summary>
/// <param name="group">What the names of the cases begin with.</param>
/// <param name="seed">Where the turns begin, and what random sizes come from.</param>
internal sealed class CaseDeck(string group, int seed)
{
    private int _cases;
    private int _losses = seed;
    private int _activations = 3 * seed;

    public Random Random { get; } = new(seed);

    /// <summary>The next activation; a softmax only where there are several channels, for it is constant otherwise.</summary>
    public ActivationReference Activation(int channels)
    {
        string name;
        do
            name = Vocabulary.Activations[_activations++ % Vocabulary.Activations.Length];
        while (name == "Softmax" && channels < 2);
        return name switch
        {
            "LeakyRelu" => new(name, Slope: 0.2f),
            "Elu" => new(name, Alpha: 0.7f),
            _ => new(name),
        };
    }

    /// <summary>The next loss, with an output that fits it.</summary>
    public NetworkOptions Options(SampleShape input)
    {
        string loss;
        do
            loss = Vocabulary.Losses[_losses++ % Vocabulary.Losses.Length];
        while (loss == "CategoricalCrossEntropy" && input.Channels < 2);

        string[] fitting = [.. Vocabulary.Outputs(loss).Where(name => name != "Softmax" || input.Channels > 1)];
        return new NetworkOptions
        {
            Hidden = Activation(2).Name,
            Code = Activation(2).Name,
            Output = fitting[_activations % fitting.Length],
            Loss = loss,
        };
    }

    /// <summary>A network whose decoder mirrors its encoder; one that ends without an activation has a loss that needs none.</summary>
    public NetworkCase Mirrored(SampleShape input, params LayerReference[] encoder)
    {
        NetworkOptions options = Options(input);
        bool endsPlain = encoder[0] is PoolingReference or UpsamplingReference or GlobalAveragePoolReference;
        return new(Name(), endsPlain ? options with { Loss = "MeanSquaredError" } : options, input, encoder);
    }

    /// <summary>A network whose decoder is written, its last layer with an activation that fits the loss.</summary>
    public NetworkCase Written(SampleShape input, LayerReference[] encoder, params LayerReference[] decoder)
    {
        NetworkOptions options = Options(input);
        LayerReference last = decoder[^1] with { Activation = options.OutputActivation };
        return new(Name(), options, input, encoder) { Decoder = [.. decoder[..^1], last] };
    }

    /// <summary>A decoder of one transposed convolution that leads from a code back to the input.</summary>
    public static LayerReference Restoring(SampleShape code, SampleShape input) => new TransposedConvolutionReference(
        input.Channels,
        new WindowReference(input.Rank == 3, input.Height - code.Height + 1, input.Width - code.Width + 1, 1, 1, Padding.Valid),
        1);

    private string Name() => $"{group}{_cases++}";
}
