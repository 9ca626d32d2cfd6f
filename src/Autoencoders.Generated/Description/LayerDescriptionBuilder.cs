using System.Collections.Immutable;
using System.ComponentModel;

namespace Autoencoders;

/// <summary>Receives the description of one layer.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LayerDescriptionBuilder
{
    private string _module = "";
    private string[] _trained = [];
    private string[] _measured = [];

    internal LayerDescriptionBuilder(int number, string name, string kind, long multiplyAdds, int[] output)
    {
        (Number, Name, Kind, MultiplyAdds, Output) = (number, name, kind, multiplyAdds, [.. output]);
        Reads.Add(number - 1);
    }

    internal int Number { get; }

    internal string Name { get; }

    internal string Kind { get; }

    internal long MultiplyAdds { get; }

    internal ImmutableArray<int> Output { get; }

    internal List<int> Reads { get; } = [];

    internal List<LayerFact> Facts { get; } = [];

    internal Activation Function { get; private set; } = Autoencoders.Activation.Identity;

    internal float? Parameter { get; private set; }

    internal bool IsTrainingOnly { get; private set; }

    /// <summary>Adds a fact of numbers.</summary>
    /// <param name="name">One of <see cref="FactNames"/>.</param>
    /// <param name="numbers">The number; several where there is one for each direction or dimension.</param>
    public LayerDescriptionBuilder Fact(string name, params double[] numbers)
    {
        Facts.Add(new LayerFact(name, numbers));
        return this;
    }

    /// <summary>Adds a fact in a word.</summary>
    /// <param name="name">One of <see cref="FactNames"/>.</param>
    /// <param name="word">The word.</param>
    public LayerDescriptionBuilder Fact(string name, string word)
    {
        Facts.Add(new LayerFact(name, word));
        return this;
    }

    /// <summary>Names the activation.</summary>
    /// <param name="function">The activation of each output.</param>
    public LayerDescriptionBuilder Activation(Activation function)
    {
        Function = function;
        return this;
    }

    /// <summary>Names an activation with a parameter.</summary>
    /// <param name="function">The activation of each output.</param>
    /// <param name="parameter">Its slope or alpha.</param>
    public LayerDescriptionBuilder Activation(Activation function, float parameter)
    {
        (Function, Parameter) = (function, parameter);
        return this;
    }

    /// <summary>Adds a further layer whose output it reads.</summary>
    /// <param name="number">The number of that layer; 0 for the input.</param>
    public LayerDescriptionBuilder AlsoReads(int number)
    {
        Reads.Add(number);
        return this;
    }

    /// <summary>Names the trained tensors.</summary>
    /// <param name="module">The part of their names that stands before the roles: <c>encoder.0</c>.</param>
    /// <param name="roles">Some of <see cref="TensorRoles"/>, in the order of the tensors.</param>
    public LayerDescriptionBuilder Trains(string module, params string[] roles)
    {
        ArgumentNullException.ThrowIfNull(roles);
        (_module, _trained) = (module, roles);
        return this;
    }

    /// <summary>Names the tensors that training measures but does not train.</summary>
    /// <param name="module">The part of their names that stands before the roles: <c>encoder.0</c>.</param>
    /// <param name="roles">Some of <see cref="TensorRoles"/>, in the order of the tensors.</param>
    public LayerDescriptionBuilder Measures(string module, params string[] roles)
    {
        ArgumentNullException.ThrowIfNull(roles);
        (_module, _measured) = (module, roles);
        return this;
    }

    /// <summary>Says that it does nothing outside training.</summary>
    public LayerDescriptionBuilder TrainingOnly()
    {
        IsTrainingOnly = true;
        return this;
    }

    internal LayerDescription Build(NetworkSide side, ImmutableArray<int> input, ReadOnlySpan<TensorLayout> layouts)
    {
        var tensors = new LayerTensor[_trained.Length + _measured.Length];
        for (int i = 0; i < tensors.Length; i++)
        {
            bool isTrained = i < _trained.Length;
            string role = isTrained ? _trained[i] : _measured[i - _trained.Length];
            tensors[i] = new LayerTensor(role, Find(layouts, $"{_module}.{role}"), isTrained);
        }

        return new LayerDescription(this, side, input, [.. tensors]);
    }

    private static TensorLayout Find(ReadOnlySpan<TensorLayout> layouts, string name)
    {
        foreach (TensorLayout layout in layouts)
        {
            if (layout.Name == name)
                return layout;
        }

        throw new InvalidOperationException($"The network has no tensor '{name}'.");
    }
}
