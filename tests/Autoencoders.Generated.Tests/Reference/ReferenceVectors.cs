using System.Globalization;

namespace Autoencoders.Tests.Reference;

/// <summary>What PyTorch computed for one network; <c>tests/Autoencoders.Generated.Peers</c> wrote it.</summary>
internal sealed class ReferenceVectors(string name)
{
    private readonly SafeTensors _file = SafeTensors.Read(Path.Combine(AppContext.BaseDirectory, "Reference", name + ".safetensors"));

    /// <summary>The numbers of a tensor as PyTorch keeps them.</summary>
    public float[] this[string tensor] => _file.Singles(tensor);

    /// <summary>A number from the file's metadata, such as <c>adam.learning_rate</c>.</summary>
    public double Number(string key) => double.Parse(_file.Metadata[key], CultureInfo.InvariantCulture);

    /// <summary>A network with the weights that PyTorch began with.</summary>
    public TNetwork Network<TNetwork>()
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        TNetwork network = TNetwork.Create(seed: 0);
        Block<TNetwork>("").CopyTo(network.Parameters);
        return network;
    }

    /// <summary>The tensors <c>prefix + name</c> for each parameter of the network, in the order of its parameter block.</summary>
    public float[] Block<TNetwork>(string prefix)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        var block = new float[TNetwork.ParameterCount];
        foreach (TensorLayout tensor in TNetwork.Tensors)
        {
            Assert.Equal(_file[prefix + tensor.Name].Shape, tensor.Shape.Select(length => (long)length));
            float[] values = this[prefix + tensor.Name];
            for (int i = 0; i < values.Length; i++)
                block[Index(tensor, i)] = values[i];
        }

        return block;
    }

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
