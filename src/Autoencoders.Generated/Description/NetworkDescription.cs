using System.Collections.Immutable;

namespace Autoencoders;

/// <summary>
/// A network as data: its layers with their facts and tensors, its code and its loss. Exports, reports and tools read it instead of the
/// text of <see cref="INetwork{TSelf}.Architecture"/>. A program that never asks for it does not contain it under NativeAOT.
/// </summary>
/// <example>
/// <code>
/// NetworkDescription network = NetworkDescription.Of&lt;MachineAutoencoder&gt;();
/// Console.WriteLine(network);                                        // a line for each layer
/// Console.WriteLine(network.Layers[0].FindTensor(TensorRoles.Weight)?.Layout.Name);
/// </code>
/// </example>
public sealed class NetworkDescription
{
    internal NetworkDescription(
        NetworkDescriptionBuilder network, ImmutableArray<LayerDescription> layers, ImmutableArray<HeadDescription> heads)
    {
        (Input, ConditionLength, Layers, EncoderLayers) = (network.Input, network.ConditionLength, layers, network.EncoderLayers);
        (CodeKind, CodeFacts, Loss, Terms) = (network.CodeKind, network.CodeFacts, network.Loss, network.Terms);
        (Heads, DeclaresHeads, Columns) = (heads, network.DeclaresHeads, network.Table);
    }

    /// <summary>The shape of a sample, channels last.</summary>
    public ImmutableArray<int> Input { get; }

    /// <summary>The values of the condition; 0 without one.</summary>
    public int ConditionLength { get; }

    /// <summary>
    /// The columns of the table that a row is one of; none for other samples. The first layer encodes them, each has a head, and the
    /// outputs of the heads become columns again.
    /// </summary>
    public InputColumns Columns { get; }

    /// <summary>All layers from the input to the reconstruction; layer <c>n</c> stands at index <c>n - 1</c>.</summary>
    public ImmutableArray<LayerDescription> Layers { get; }

    /// <summary>The number of layers that make the code.</summary>
    public int EncoderLayers { get; }

    /// <summary>The kind of the code: one of <see cref="CodeKinds"/>.</summary>
    public string CodeKind { get; }

    /// <summary>The facts of the code that are not facts of its layer.</summary>
    public ImmutableArray<LayerFact> CodeFacts { get; }

    /// <summary>
    /// The loss between a sample and its reconstruction; of an output with several <see cref="Heads"/> that of the first. The activation of
    /// the last layer is not part of it.
    /// </summary>
    public Loss Loss { get; }

    /// <summary>
    /// The heads of the output in the order of their columns. Where <see cref="HeadAttribute"/> declares them, they stand behind the last
    /// layer, which has no activation. Elsewhere there is one, with all columns, the activation of the last layer and the loss of the
    /// network.
    /// </summary>
    public ImmutableArray<HeadDescription> Heads { get; }

    /// <summary>True if <see cref="HeadAttribute"/> declares the heads.</summary>
    public bool DeclaresHeads { get; }

    /// <summary>The terms that training minimizes, without weight penalties; the reconstruction comes first.</summary>
    public ImmutableArray<LossTerm> Terms { get; }

    /// <summary>The layer whose output is the code.</summary>
    public LayerDescription Code => Layers[EncoderLayers - 1];

    /// <summary>The number of trained values.</summary>
    public int ParameterCount
    {
        get
        {
            int count = 0;
            foreach (LayerDescription layer in Layers)
                count += layer.ParameterCount;
            return count;
        }
    }

    /// <summary>The multiplications of one sample.</summary>
    public long MultiplyAdds
    {
        get
        {
            long count = 0;
            foreach (LayerDescription layer in Layers)
                count += layer.MultiplyAdds;
            return count;
        }
    }

    /// <summary>The description of a network class.</summary>
    public static NetworkDescription Of<TNetwork>()
        where TNetwork : class, INetwork<TNetwork> => TNetwork.Description;

    /// <summary>Refuses a network that reads the columns of a table.</summary>
    /// <param name="reader">The reader of descriptions that does not support it, in the plural: <c>ONNX models</c>.</param>
    /// <exception cref="NotSupportedException">It does.</exception>
    internal void RefuseColumns(string reader)
    {
        if (Columns.Count > 0)
            throw new NotSupportedException($"The network reads {Columns.Count} columns of a table, which {reader} do not support.");
    }

    /// <summary>A line for the input, one for each layer, and one for the loss or each declared head.</summary>
    public override string ToString()
    {
        string loss = DeclaresHeads ? string.Join("\n", Heads) : $"loss: {Loss}";
        return $"input: {string.Join(" x ", Input)}\n{string.Join("\n", Layers)}\n{loss}";
    }
}
