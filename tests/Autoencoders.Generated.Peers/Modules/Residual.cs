using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Peers.Modules;

/// <summary>Adds to the output of its modules what they read.</summary>
internal sealed class Residual(params Module<Tensor, Tensor>[] modules) : Sequential(modules)
{
    public override Tensor forward(Tensor input) => input + base.forward(input);
}
