using System.Collections.Immutable;
using System.Globalization;

namespace Autoencoders;

/// <summary>One layer of a network as data: kind, shapes, facts, activation and tensors.</summary>
/// <example>
/// <code>
/// foreach (LayerDescription layer in NetworkDescription.Of&lt;MachineAutoencoder&gt;().Layers)
/// {
///     if (layer.Kind == LayerKinds.Dense)
///         Console.WriteLine($"{layer.Name}: {layer.GetInt32(FactNames.Units)} units, {layer.Activation}");
/// }
/// </code>
/// </example>
public sealed class LayerDescription
{
    internal LayerDescription(
        LayerDescriptionBuilder layer, NetworkSide side, ImmutableArray<int> input, ImmutableArray<LayerTensor> tensors)
    {
        (Number, Name, Kind, Side) = (layer.Number, layer.Name, layer.Kind, side);
        (Reads, Input, Output) = ([.. layer.Reads], input, layer.Output);
        (Activation, ActivationParameter) = (layer.Function, layer.Parameter);
        (Facts, Tensors, MultiplyAdds, IsTrainingOnly) = ([.. layer.Facts], tensors, layer.MultiplyAdds, layer.IsTrainingOnly);
    }

    /// <summary>The place in the network, from 1; 0 stands for the input.</summary>
    public int Number { get; }

    /// <summary>The name in the generated code: <c>Encoder1</c>, <c>Code</c>, <c>Decoder1</c>, <c>Reconstruction</c>.</summary>
    public string Name { get; }

    /// <summary>The kind: one of <see cref="LayerKinds"/>.</summary>
    public string Kind { get; }

    /// <summary>The side of the code. The layer that makes the code is the last of the encoder.</summary>
    public NetworkSide Side { get; }

    /// <summary>
    /// The numbers of the layers whose outputs it reads, 0 for the input: the one before it and, for a residual sum, the start of its span, or,
    /// for a concatenation, the layer whose channels it joins.
    /// </summary>
    public ImmutableArray<int> Reads { get; }

    /// <summary>The shape of the first value that it reads, channels last.</summary>
    public ImmutableArray<int> Input { get; }

    /// <summary>The shape of its output, channels last.</summary>
    public ImmutableArray<int> Output { get; }

    /// <summary>The activation of each output; <see cref="Activation.Identity"/> for layers without one.</summary>
    public Activation Activation { get; }

    /// <summary>
    /// The slope of <see cref="Activation.LeakyRelu"/> or the alpha of <see cref="Activation.Elu"/>; null for activations without a
    /// parameter.
    /// </summary>
    public float? ActivationParameter { get; }

    /// <summary>The facts of its kind, in the order of <see cref="LayerKinds"/>.</summary>
    public ImmutableArray<LayerFact> Facts { get; }

    /// <summary>Its tensors: first the trained ones, then those that it measures.</summary>
    public ImmutableArray<LayerTensor> Tensors { get; }

    /// <summary>The multiplications of one sample.</summary>
    public long MultiplyAdds { get; }

    /// <summary>True if it does nothing outside training.</summary>
    public bool IsTrainingOnly { get; }

    /// <summary>The number of trained values.</summary>
    public int ParameterCount
    {
        get
        {
            int count = 0;
            foreach (LayerTensor tensor in Tensors)
                count += tensor.IsTrained ? tensor.Layout.Length : 0;
            return count;
        }
    }

    /// <summary>True if it has a fact.</summary>
    /// <param name="name">One of <see cref="FactNames"/>.</param>
    public bool HasFact(string name) => FindFact(name) is not null;

    /// <summary>A fact that is a whole number.</summary>
    /// <param name="name">One of <see cref="FactNames"/>.</param>
    /// <exception cref="ArgumentException">The layer has no such fact, or it is another value.</exception>
    public int GetInt32(string name) => One(name) is var number && number == (int)number
        ? (int)number
        : throw Mismatch(name, "a whole number");

    /// <summary>A fact that is a number.</summary>
    /// <param name="name">One of <see cref="FactNames"/>.</param>
    /// <exception cref="ArgumentException">The layer has no such fact, or it is another value.</exception>
    public float GetSingle(string name) => (float)One(name);

    /// <summary>A fact that is a whole number for each direction or dimension.</summary>
    /// <param name="name">One of <see cref="FactNames"/>.</param>
    /// <exception cref="ArgumentException">The layer has no such fact, or it is a word.</exception>
    public ImmutableArray<int> GetSizes(string name) => Find(name) is { Word: null } fact
        ? ImmutableArray.CreateRange(fact.Numbers, number => (int)number)
        : throw Mismatch(name, "numbers");

    /// <summary>A fact that is a word.</summary>
    /// <param name="name">One of <see cref="FactNames"/>.</param>
    /// <exception cref="ArgumentException">The layer has no such fact, or it is a number.</exception>
    public string GetWord(string name) => Find(name).Word ?? throw Mismatch(name, "a word");

    /// <summary>The tensor of a role; null if it has none.</summary>
    /// <param name="role">One of <see cref="TensorRoles"/>.</param>
    public LayerTensor? FindTensor(string role)
    {
        foreach (LayerTensor tensor in Tensors)
        {
            if (tensor.Role == role)
                return tensor;
        }

        return null;
    }

    /// <summary>The layer in one line.</summary>
    public override string ToString()
    {
        string activation = Activation == Activation.Identity ? ""
            : $", {Activation}{(ActivationParameter is { } value ? string.Create(CultureInfo.InvariantCulture, $" {value}") : "")}";
        string facts = Facts.IsEmpty ? "" : $", {string.Join(", ", Facts)}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Number} {Name}: {Kind}, {string.Join(" x ", Input)} -> {string.Join(" x ", Output)}{activation}{facts}, "
            + $"{ParameterCount:N0} parameters, {MultiplyAdds:N0} multiply-adds");
    }

    private LayerFact Find(string name) =>
        FindFact(name) ?? throw new ArgumentException($"Layer {Number}, a {Kind}, has no fact '{name}'.", nameof(name));

    private LayerFact? FindFact(string name)
    {
        foreach (LayerFact fact in Facts)
        {
            if (fact.Name == name)
                return fact;
        }

        return null;
    }

    private double One(string name) => Find(name).Numbers is [var number] ? number : throw Mismatch(name, "one number");

    private ArgumentException Mismatch(string name, string wanted) =>
        new($"The fact '{name}' of layer {Number} is '{Find(name).Value}' and not {wanted}.", nameof(name));
}
