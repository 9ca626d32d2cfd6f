using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Peers.Modules;

/// <summary>The values of a network that later modules read again, as a <c>forward</c> of PyTorch keeps them in variables.</summary>
internal sealed class SkippedValues
{
    private readonly Dictionary<string, long> _channels = [];
    private readonly Dictionary<string, Tensor> _values = [];

    public long Channels(string name) => _channels[name];

    /// <summary>A module whose output is kept.</summary>
    public Module<Tensor, Tensor> Kept(Module<Tensor, Tensor> module, string name, long channels)
    {
        _channels.Add(name, channels);
        return new Framed(module) { After = Keep };

        // TorchSharp's Sequential disposes what it hands from module to module.
        Tensor Keep(Tensor output)
        {
            _values[name] = output.alias();
            return output;
        }
    }

    /// <summary>A module that reads kept channels behind those of its input.</summary>
    public Module<Tensor, Tensor> JoinedTo(Module<Tensor, Tensor> module, string name) =>
        new Framed(module) { Before = input => cat([input, _values[name]], 1) };
}
