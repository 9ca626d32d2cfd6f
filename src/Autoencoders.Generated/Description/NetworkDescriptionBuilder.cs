using System.Collections.Immutable;
using System.ComponentModel;

namespace Autoencoders;

/// <summary>
/// Collects the layers of a network, a statement for each. Networks written by hand may use it for their
/// <see cref="INetwork{TSelf}.Description"/>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NetworkDescriptionBuilder
{
    private readonly List<LayerDescriptionBuilder> _layers = [];
    private readonly List<HeadDescription> _heads = [];

    /// <summary>Begins with the input.</summary>
    /// <param name="loss">The loss between a sample and its reconstruction; where heads are added, that of the first.</param>
    /// <param name="input">The shape of a sample, channels last.</param>
    public NetworkDescriptionBuilder(Loss loss, params int[] input)
    {
        ArgumentNullException.ThrowIfNull(input);
        (Loss, Input) = (loss, [.. input]);
    }

    internal Loss Loss { get; }

    internal bool DeclaresHeads => _heads.Count > 0;

    internal ImmutableArray<int> Input { get; }

    internal int ConditionLength { get; private set; }

    internal InputColumns Table { get; private set; } = InputColumns.None;

    internal int EncoderLayers { get; private set; }

    internal string CodeKind { get; private set; } = CodeKinds.Bottleneck;

    internal ImmutableArray<LayerFact> CodeFacts { get; private set; } = [];

    internal ImmutableArray<LossTerm> Terms { get; private set; } = LossTerm.ReconstructionAlone;

    /// <summary>Names the condition.</summary>
    /// <param name="length">The number of its values.</param>
    public void Condition(int length) => ConditionLength = length;

    /// <summary>Names the columns of the table that the network reads.</summary>
    /// <param name="columns">The columns.</param>
    public void Columns(InputColumns columns) => Table = columns;

    /// <summary>Names the terms that training minimizes.</summary>
    /// <param name="terms">The reconstruction first.</param>
    public void LossTerms(ImmutableArray<LossTerm> terms) => Terms = terms;

    /// <summary>Adds a layer that reads the one before it.</summary>
    /// <param name="name">Its name in the generated code.</param>
    /// <param name="kind">One of <see cref="LayerKinds"/>.</param>
    /// <param name="multiplyAdds">The multiplications of one sample.</param>
    /// <param name="output">The shape of its output, channels last.</param>
    public LayerDescriptionBuilder Layer(string name, string kind, long multiplyAdds, params int[] output)
    {
        ArgumentNullException.ThrowIfNull(output);
        LayerDescriptionBuilder layer = new(_layers.Count + 1, name, kind, multiplyAdds, output);
        _layers.Add(layer);
        return layer;
    }

    /// <summary>Says that the output of the layer before is the code.</summary>
    /// <param name="kind">One of <see cref="CodeKinds"/>.</param>
    /// <param name="facts">The facts that are not facts of that layer.</param>
    public void Code(string kind, params LayerFact[] facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        (EncoderLayers, CodeKind, CodeFacts) = (_layers.Count, kind, [.. facts]);
    }

    /// <summary>Adds a head behind the last layer, whose columns follow those of the head before it.</summary>
    /// <param name="columns">The number of its columns.</param>
    /// <param name="loss">The loss of the columns.</param>
    /// <param name="weight">The factor of that loss.</param>
    /// <param name="activation">The activation of the columns.</param>
    public void Head(int columns, Loss loss, float weight, Activation activation) =>
        _heads.Add(new HeadDescription(NextColumn, columns, activation, null, loss, weight));

    /// <summary>Adds a head whose activation has a parameter.</summary>
    /// <param name="columns">The number of its columns.</param>
    /// <param name="loss">The loss of the columns.</param>
    /// <param name="weight">The factor of that loss.</param>
    /// <param name="activation">The activation of the columns.</param>
    /// <param name="parameter">The slope or limit of the activation.</param>
    public void Head(int columns, Loss loss, float weight, Activation activation, float parameter) =>
        _heads.Add(new HeadDescription(NextColumn, columns, activation, parameter, loss, weight));

    /// <summary>Finishes the description.</summary>
    /// <param name="tensors">All tensors of the network.</param>
    /// <exception cref="InvalidOperationException">No layer makes the code, or a layer names a tensor that the network lacks.</exception>
    public NetworkDescription Build(ReadOnlySpan<TensorLayout> tensors)
    {
        if (EncoderLayers == 0)
            throw new InvalidOperationException("No layer of the network makes the code.");
        var layers = new LayerDescription[_layers.Count];
        for (int i = 0; i < layers.Length; i++)
        {
            int read = _layers[i].Reads[0];
            layers[i] = _layers[i].Build(
                i < EncoderLayers ? NetworkSide.Encoder : NetworkSide.Decoder, read == 0 ? Input : _layers[read - 1].Output, tensors);
        }

        return new NetworkDescription(this, [.. layers], DeclaresHeads ? [.. _heads] : [OnlyHead(layers[^1])]);
    }

    private int NextColumn => _heads.Count == 0 ? 0 : _heads[^1].Start + _heads[^1].Columns;

    private HeadDescription OnlyHead(LayerDescription last)
    {
        int columns = 1;
        foreach (int length in last.Output)
            columns *= length;
        return new HeadDescription(0, columns, last.Activation, last.ActivationParameter, Loss, 1f);
    }
}
