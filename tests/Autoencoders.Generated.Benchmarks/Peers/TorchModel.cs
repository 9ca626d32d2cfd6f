using Autoencoders.Benchmarks.Layers;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Benchmarks.Peers;

/// <summary>A network as users of TorchSharp write it.</summary>
internal static class TorchModel
{
    /// <summary>The <c>nn.Sequential</c> of the layers' modules, with the layers' weights.</summary>
    public static Sequential Build(IEnumerable<ILayer> layers)
    {
        Sequential network = Sequential();
        foreach (Module<Tensor, Tensor> module in layers.SelectMany(layer => layer.Modules()))
            network.append(module);
        Fill(network, layers.SelectMany(layer => layer.Parameters));
        return network;
    }

    /// <summary>Replaces all parameters.</summary>
    /// <param name="network">The network.</param>
    /// <param name="values">Each parameter's values, row-major, in the order of the modules.</param>
    public static void Fill(Sequential network, IEnumerable<float[]> values)
    {
        using var mode = no_grad();
        foreach ((Parameter parameter, float[] value) in network.parameters().Zip(values))
        {
            using Tensor flat = tensor(value);
            using Tensor shaped = flat.reshape(parameter.shape);
            parameter.copy_(shaped);
        }
    }
}
