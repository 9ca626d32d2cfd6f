using System.Globalization;
using Autoencoders.Tests.Weights.Probes;

namespace Autoencoders.Tests.Reference;

/// <summary>What PyTorch computed for one network, or for optimizers; <c>tests/Autoencoders.Generated.Peers</c> wrote it.</summary>
internal sealed class ReferenceVectors(string name)
{
    private readonly SafeTensors _file = SafeTensors.Read(Path.Combine(AppContext.BaseDirectory, "Reference", name + ".safetensors"));

    /// <summary>The numbers of a tensor as PyTorch keeps them.</summary>
    public float[] this[string tensor] => _file.Singles(tensor);

    /// <summary>The names of all tensors.</summary>
    public IEnumerable<string> Names => _file.Tensors.Select(tensor => tensor.Name);

    /// <summary>A number from the file's metadata, such as <c>adam.learning_rate</c>.</summary>
    public double Number(string key) => double.Parse(_file.Metadata[key], CultureInfo.InvariantCulture);

    /// <summary>Biases whose gradient is zero, because a batch normalization takes them away; the file has no gradients of them.</summary>
    public IReadOnlyList<string> Cancelled =>
        _file.Metadata.TryGetValue("cancelled", out string? names) ? names.Split(", ") : [];

    /// <summary>Whether the file has the parameters after training.</summary>
    public bool KeepsTrained => _file.Tensors.Any(tensor => tensor.Name.StartsWith("trained.", StringComparison.Ordinal));

    /// <summary>Rows, codes and reconstructions.</summary>
    public ITensorSource Outputs => new ArrayTensors(
        Tensor("input", "input"), Tensor("code", "code"), Tensor("output", "reconstruction"));

    /// <summary>A network with the weights and running statistics that PyTorch began with.</summary>
    public TNetwork Network<TNetwork>()
        where TNetwork : class, INetwork<TNetwork>
    {
        TNetwork network = TNetwork.Create(seed: 0);
        foreach (TensorLayout tensor in TNetwork.Tensors)
            InOrderOfBlock("", tensor).CopyTo(network.State[tensor.Offset..]);
        return network;
    }

    /// <summary>The tensor <c>prefix + name</c>, its elements in the order in which they lie in the network's block.</summary>
    public float[] InOrderOfBlock(string prefix, TensorLayout tensor)
    {
        Assert.Equal(_file[prefix + tensor.Name].Shape, tensor.Shape.Select(length => (long)length));
        float[] values = this[prefix + tensor.Name];
        var ordered = new float[values.Length];
        for (int i = 0; i < values.Length; i++)
            ordered[Index(tensor, i) - tensor.Offset] = values[i];
        return ordered;
    }

    private (string, long[], float[]) Tensor(string name, string newName) => (newName, [.. _file[name].Shape], this[name]);

    /// <summary>Where element <paramref name="i"/> of a row-major tensor lies in the parameter block.</summary>
    private static int Index(TensorLayout tensor, int i)
    {
        int index = tensor.First;
        for (int dimension = tensor.Lengths.Length - 1; dimension >= 0; dimension--)
        {
            index += i % tensor.Lengths[dimension] * tensor.Strides[dimension];
            i /= tensor.Lengths[dimension];
        }

        return index;
    }
}
